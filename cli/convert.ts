import { fromKlaro } from '../src/schema/convert/fromKlaro.js'
import { fromVanilla } from '../src/schema/convert/fromVanilla.js'
import { evaluate } from './evaluate.js'
import { read } from './read.js'
import type { Terminal } from './terminal.js'

/** Turns configurations of vanilla-cookieconsent and Klaro into drafts of ours; what is left to do is said beside them. */
export async function convert(files: readonly string[], terminal: Terminal): Promise<number> {
  let code = 0
  for (const file of files) {
    const content = await read(file, terminal)
    if (!content) {
      code = 2
      continue
    }
    let given: object | undefined
    try {
      given = evaluate(content.toString('utf8'))
    } catch (cause) {
      terminal.err(
        `${file}: stopped before it handed over a configuration (${String(cause)}); save that object as JSON`,
      )
      code ||= 1
      continue
    }
    if (!given) {
      terminal.err(`${file}: no configuration of vanilla-cookieconsent or Klaro was found; save that object as JSON`)
      code ||= 1
      continue
    }
    const klaro = 'apps' in given || ('services' in given && Array.isArray(given.services))
    const { config, terms, notes } = (klaro ? fromKlaro : fromVanilla)(given)
    terminal.out(JSON.stringify(config, null, 2))
    for (const note of notes) terminal.err(`${file}: ${note}`)
    if (Object.keys(terms.purposes).length + Object.keys(terms.services).length)
      terminal.err(
        `${file}: for markup as it is, before soglasie.compat.js: <script type="application/json" id="soglasie-compat">${JSON.stringify(terms)}</script>`,
      )
  }
  return code
}
