import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../../../src/model/policy.js'
import { validateConfig } from '../../../src/schema/validate.js'
import { StartError } from '../StartError.js'
import { reasonOf } from '../reasonOf.js'

/**
 * Reads and checks the operators' configurations: the same JSON files their pages use.
 * @param sources paths of files or of directories with `*.json`, or configurations themselves
 * @throws StartError with every mistake of every file
 */
export function loadOperators(sources: readonly (string | object)[]): Config[] {
  const configs: Config[] = []
  const mistakes: string[] = []
  for (const { name, read } of sources.flatMap(filesOf)) {
    try {
      const checked = validateConfig(read())
      if (checked.ok) configs.push(checked.value)
      else mistakes.push(...checked.mistakes.map(({ path, message }) => `${name}: ${path || 'the whole'}: ${message}`))
    } catch (cause) {
      mistakes.push(`${name}: cannot be read: ${reasonOf(cause)}; name a JSON file or a directory of them`)
    }
  }
  if (mistakes.length)
    throw new StartError('the configurations of the operators hold mistakes; correct them and start again:', mistakes)
  return configs
}

interface Source {
  readonly name: string
  readonly read: () => unknown
}

function filesOf(source: string | object, index: number): Source[] {
  if (typeof source !== 'string') return [{ name: `operators[${index}]`, read: () => source }]
  if (!statSync(source, { throwIfNoEntry: false })?.isDirectory()) return [file(source)]
  const names = readdirSync(source)
    .filter((name) => name.endsWith('.json'))
    .sort()
  if (names.length) return names.map((name) => file(join(source, name)))
  return [{ name: source, read: () => fail('the directory holds no *.json') }]
}

const file = (path: string): Source => ({ name: path, read: () => JSON.parse(readFileSync(path, 'utf8')) })

function fail(message: string): never {
  throw new Error(message)
}
