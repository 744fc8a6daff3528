import { useState } from 'preact/hooks'
import { AnswerError, createClient } from './client.js'
import { useShell } from './shell.js'

interface Props {
  readonly isExpired: boolean
  readonly onToken: (token: string) => void
}

/** Asks for the token, and tries it before it is kept. */
export function Login({ isExpired, onToken }: Props) {
  const { t } = useShell().words
  const [token, setToken] = useState('')
  const [fault, setFault] = useState(isExpired ? t.signedOut : '')
  const [isBusy, setBusy] = useState(false)

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const given = token.trim()
    // A header takes nothing else, and neither does the collector.
    if (!/^[\x21-\x7e]+$/.test(given)) return setFault(t.tokenWrong)
    setBusy(true)
    setFault('')
    try {
      await createClient(given).get('chains')
      onToken(given)
    } catch (error) {
      const status = error instanceof AnswerError ? error.status : 0
      // 403: the read API is closed. What the collector says then names the setting.
      const reason = error instanceof Error ? error.message : ''
      setFault(status === 401 ? t.tokenWrong : `${t.failed} ${reason}`)
      setBusy(false)
    }
  }
  return (
    <main class="login">
      <h1>{t.title}</h1>
      <form onSubmit={(event) => void submit(event)}>
        <label for="token">{t.token}</label>
        <input
          id="token"
          type="password"
          autocomplete="off"
          required
          value={token}
          aria-describedby="token-hint token-fault"
          aria-invalid={fault !== ''}
          onInput={(event) => setToken(event.currentTarget.value)}
        />
        <p class="quiet" id="token-hint">
          {t.tokenHint}
        </p>
        <p class="fault" id="token-fault" role="alert">
          {fault}
        </p>
        <button class="primary" disabled={isBusy}>
          {t.signIn}
        </button>
      </form>
    </main>
  )
}
