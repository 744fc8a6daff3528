import type { Config } from '../../../src/model/policy.js'

export interface Snippet {
  readonly name: string
  readonly about: string
  readonly text: string
}

/** Does anything name what the gate could hold without marks? The configuration may be half made. */
const holds = ({ gate, purposes }: Config) =>
  gate?.hold !== false && /"(hosts|cookies|storage)":\[/.test(JSON.stringify(purposes) ?? '')

/** The configuration as it goes into a site, four ways. */
export function snippets(config: Config): readonly Snippet[] {
  const json = JSON.stringify(config, null, 2)
  const asked = [config.purposes].flat().find((purpose) => purpose?.id && !purpose.required)?.id ?? 'analytics'
  const head = holds(config) ? 'soglasie.hold.js' : 'soglasie.js'
  const module = `import { createConsent } from 'soglasie'\n\nexport const consent = createConsent(${json})\n`
  return [
    {
      name: 'Script tag',
      about:
        head === 'soglasie.js'
          ? 'First in <head>, with the files of dist beside the script.'
          : 'First in <head>, with the files of dist beside the script; this head also holds what nobody marked.',
      // Within an element JSON must not close it.
      text: `<script type="application/json" id="soglasie-config">\n${json.replaceAll('<', '\\u003c')}\n</script>\n<script src="/${head}"></script>\n`,
    },
    { name: 'npm', about: 'As consent.ts of an application; npm install soglasie.', text: module },
    { name: 'JSON', about: 'As soglasie.json; npx soglasie check soglasie.json checks it again.', text: json + '\n' },
    {
      name: 'React',
      about: 'The handle stands in a file of its own; the same hook is in soglasie/preact and soglasie/vue.',
      text: `// consent.ts\n${module}\n// Analytics.tsx\nimport { useConsent } from 'soglasie/react'\nimport { consent } from './consent'\n\nexport function Analytics() {\n  const isOpen = useConsent(consent, '${asked}')\n  return (\n    <>\n      {isOpen && <p>Analytics are on.</p>}\n      <button type="button" onClick={() => consent.showSettings()}>\n        Cookie settings\n      </button>\n    </>\n  )\n}\n`,
    },
  ]
}
