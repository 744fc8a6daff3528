import { useEffect, useState } from 'preact/hooks'
import { Modal } from '../Modal.js'
import { useCopy } from '../useCopy.js'
import { pack } from './pack.js'

interface Props {
  readonly config: unknown
  readonly onClose: () => void
}

export function ShareDialog({ config, onClose }: Props) {
  const [address, setAddress] = useState('')
  const [said, copy] = useCopy()
  useEffect(() => {
    void pack(config).then((fragment) => setAddress(location.href.replace(/#.*$/, '') + fragment))
  }, [config])
  return (
    <Modal title="Share by address" onClose={onClose}>
      <p>
        The configuration is in the address itself, after the #: browsers send that part nowhere, and no server keeps
        it.
      </p>
      <label for="address">Address, {address.length} characters</label>
      <textarea
        id="address"
        rows={5}
        readOnly
        spellcheck={false}
        value={address}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <div class="buttons">
        <button type="button" class="primary" disabled={!address} onClick={() => copy(address)}>
          Copy the address
        </button>
        <span role="status">{said}</span>
      </div>
    </Modal>
  )
}
