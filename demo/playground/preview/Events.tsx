/** What the page has said, newest first. */
export interface Event {
  readonly number: number
  readonly text: string
  readonly details?: unknown
}

interface Props {
  readonly events: readonly Event[]
}

/** What a real site would have sent and where it would have led. */
export function Events({ events }: Props) {
  return (
    <section aria-labelledby="events" class="events">
      <h3 id="events">What the page did</h3>
      {events.length === 0 && (
        <p class="hint">Answer the notice: the records that would go to the collector appear here. Nothing is sent.</p>
      )}
      <div role="log" aria-labelledby="events">
        <ol reversed>
          {events.map(({ number, text, details }) => (
            <li key={number}>
              {details === undefined ? (
                text
              ) : (
                <details>
                  <summary>{text}</summary>
                  <pre tabIndex={0} aria-label={text}>
                    {JSON.stringify(details, null, 2)}
                  </pre>
                </details>
              )}
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}
