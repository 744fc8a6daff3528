import { useRef, useState } from 'preact/hooks'
import type { Config } from '../../../src/model/policy.js'
import { directionOf, languageName } from '../config/languageName.js'
import { type Event, Events } from './Events.js'
import type { Report } from './messages.js'
import { Preview } from './Preview.js'

interface Props {
  readonly config: Config
  readonly sdk: Readonly<Record<string, string>>
  readonly languages: readonly string[]
  /** How many mistakes keep the preview at an earlier configuration. */
  readonly behind: number
}

const devices = { phone: [360, 640], desktop: [1280, 800] } as const
const prefersDark = () => matchMedia('(prefers-color-scheme: dark)').matches

/** A record in a few words. */
const told = (record: unknown) => {
  const { event, method } = record as { event?: string; method?: string }
  return `Record: ${[event, method].filter(Boolean).join(', by ')}`
}

/** The page, and what one looks at it with: device, colours, language, layer. */
export function PreviewPane({ config, sdk, languages, behind }: Props) {
  const [device, setDevice] = useState<keyof typeof devices>(innerWidth < 700 ? 'phone' : 'desktop')
  const [scheme, setScheme] = useState<'light' | 'dark'>(prefersDark() ? 'dark' : 'light')
  const [language, setLanguage] = useState('en')
  const [layer, setLayer] = useState<'notice' | 'settings'>('notice')
  const [visit, setVisit] = useState(0)
  const [events, setEvents] = useState<readonly Event[]>([])
  const count = useRef(0)
  const [width, height] = devices[device]

  const report = (said: Report) => {
    const add = (text: string, details?: unknown) =>
      setEvents((before) => [{ number: ++count.current, text, details }, ...before].slice(0, 50))
    if (said.kind === 'records') for (const record of said.records) add(told(record), record)
    if (said.kind === 'led') add(`Would lead to ${said.url}`)
    if (said.kind === 'warned') add(said.message)
    if (said.kind === 'ready') setEvents([])
  }

  const choice = <Value extends string>(
    name: string,
    values: readonly Value[],
    value: Value,
    choose: (value: Value) => void,
  ) => (
    <fieldset class="choice">
      <legend>{name}</legend>
      {values.map((one) => (
        <label key={one}>
          <input type="radio" name={name} checked={one === value} onChange={() => choose(one)} /> {one}
        </label>
      ))}
    </fieldset>
  )

  return (
    <section class="preview" aria-labelledby="preview">
      <h2 id="preview">Preview</h2>
      <div class="looks">
        {choice('Width', ['phone', 'desktop'], device, setDevice)}
        {choice('Colours', ['light', 'dark'], scheme, setScheme)}
        {choice('Layer', ['notice', 'settings'], layer, setLayer)}
        <label class="language">
          Language of the page
          <select value={language} onChange={({ currentTarget }) => setLanguage(currentTarget.value)}>
            {languages.map((tag) => (
              <option key={tag} value={tag}>
                {languageName(tag)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={() => setVisit(visit + 1)}>
          As a new visitor
        </button>
      </div>
      {config.ui?.locale && config.ui.locale !== language && (
        <p class="hint">The configuration fixes the language: {languageName(config.ui.locale)}.</p>
      )}
      <p class={behind ? 'message' : 'unseen'} role="status">
        {behind
          ? 'The preview shows the configuration as it was before the last mistakes.'
          : 'The preview shows the configuration as it stands.'}
      </p>
      <Preview
        order={{ config, sdk, language, direction: directionOf(language), scheme, layer }}
        width={width}
        height={height}
        visit={visit}
        onReport={report}
      />
      <Events events={events} />
    </section>
  )
}
