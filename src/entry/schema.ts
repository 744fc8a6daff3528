export { type Checked, type Mistake, configJsonSchema, validateConfig, validateRecord } from '../schema/validate.js'
export { configSchema } from '../schema/config.js'
export { recordSchema } from '../schema/record.js'
