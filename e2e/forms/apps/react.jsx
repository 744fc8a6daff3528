import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { useConsent } from '../../../src/entry/react.js'

// As docs/guide.md has it.
const FormConsent = (props) => (
  <soglasie-consent {...props} dangerouslySetInnerHTML={{ __html: '' }} suppressHydrationWarning />
)

function Lead({ to }) {
  const [name, setName] = useState('')
  const analytics = useConsent(window.soglasie, 'analytics')
  const send = (event) => {
    event.preventDefault()
    void fetch(to, { method: 'POST', body: new URLSearchParams(new FormData(event.currentTarget)) })
  }
  return (
    <form id="lead" onSubmit={send}>
      <label>
        Имя <input name="name" required value={name} onChange={(event) => setName(event.target.value)} />
      </label>
      <FormConsent document="lead" required="" />
      <FormConsent document="marketing" />
      <p>{`${name.length} букв, аналитика ${analytics ? 'открыта' : 'закрыта'}`}</p>
      <button>Отправить</button>
    </form>
  )
}

function App({ to }) {
  const [away, setAway] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setAway(!away)}>
        Другая страница
      </button>
      {!away && <Lead to={to} />}
    </>
  )
}

export default (place, to) => createRoot(place).render(<App to={to} />)
