import { useState } from 'preact/hooks'
import { Modal } from '../Modal.js'
import { type Imported, importConfig } from './importConfig.js'

interface Props {
  readonly onImport: (imported: Imported) => void
  readonly onClose: () => void
}

export function ImportDialog({ onImport, onClose }: Props) {
  const [text, setText] = useState('')
  const [fault, setFault] = useState('')
  const [done, setDone] = useState<Imported>()
  const read = () => {
    try {
      const imported = importConfig(text)
      setFault('')
      setDone(imported)
      onImport(imported)
    } catch (cause) {
      setFault((cause as Error).message)
    }
  }
  return (
    <Modal title="Import a configuration" onClose={onClose}>
      {done ? (
        <Result {...done} />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            read()
          }}
        >
          <p>
            Of vanilla-cookieconsent (versions 2 and 3), Klaro or Soglasie, as JSON or as a script. It is read as text
            and never run. Purposes are replaced; the operator and the documents stay, since other tools do not know
            them.
          </p>
          <label for="pasted">The configuration</label>
          <textarea
            id="pasted"
            rows={12}
            class="code"
            spellcheck={false}
            value={text}
            aria-invalid={!!fault || undefined}
            aria-describedby="pasted-fault"
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
          <p class="faults" id="pasted-fault" role="alert">
            {fault}
          </p>
          <div class="buttons">
            <button type="submit" class="primary">
              Import
            </button>
          </div>
        </form>
      )}
    </Modal>
  )
}

function Result({ from, notes, terms }: Imported) {
  const hasTerms = terms && Object.keys(terms.purposes).length + Object.keys(terms.services).length > 0
  return (
    <>
      <p role="status">Imported from {from}. Undo brings back what stood before.</p>
      {notes.length > 0 && (
        <>
          <h3>Left to do</h3>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
      {hasTerms && (
        <>
          <h3>For markup as it is</h3>
          <p>Before soglasie.compat.js:</p>
          <pre tabIndex={0} role="region" aria-label="Names in markup">
            {`<script type="application/json" id="soglasie-compat">${JSON.stringify(terms)}</script>`}
          </pre>
        </>
      )}
    </>
  )
}
