import { all } from '../../src/vendors/all.js'
import { visitVendor } from './phases.js'
import { test } from './test.js'

for (const vendor of all)
  test(vendor.id, async ({ tab, town, packaging }) => {
    await visitVendor(tab, town, packaging, vendor)
  })
