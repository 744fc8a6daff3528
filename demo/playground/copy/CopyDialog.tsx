import { useState } from 'preact/hooks'
import type { Config } from '../../../src/model/policy.js'
import { Modal } from '../Modal.js'
import { useCopy } from '../useCopy.js'
import { snippets } from './snippets.js'

interface Props {
  readonly config: Config
  readonly mistakes: number
  readonly onClose: () => void
}

export function CopyDialog({ config, mistakes, onClose }: Props) {
  const all = snippets(config)
  const [chosen, setChosen] = useState(all[0]?.name)
  const [said, copy, forget] = useCopy()
  const snippet = all.find(({ name }) => name === chosen)
  return (
    <Modal title="Copy the configuration" onClose={onClose}>
      {mistakes > 0 && (
        <p class="message bad">
          There {mistakes === 1 ? 'is 1 mistake' : `are ${mistakes} mistakes`} to correct before a site may use this.
        </p>
      )}
      {/"sha256":"(.)\1{63}"/.test(JSON.stringify(config)) && (
        <p class="message">
          Hashes of documents are still those of the example. They are evidence: work them out from your files.
        </p>
      )}
      <fieldset class="choice">
        <legend>As</legend>
        {all.map(({ name }) => (
          <label key={name}>
            <input
              type="radio"
              name="snippet"
              checked={name === chosen}
              onChange={() => {
                setChosen(name)
                forget()
              }}
            />{' '}
            {name}
          </label>
        ))}
      </fieldset>
      <p class="hint">{snippet?.about}</p>
      <pre tabIndex={0} role="region" aria-label={`The configuration as ${chosen}`}>
        {snippet?.text}
      </pre>
      <div class="buttons">
        <button type="button" class="primary" onClick={() => snippet && copy(snippet.text)}>
          Copy
        </button>
        <span role="status">{said}</span>
      </div>
    </Modal>
  )
}
