import { useEffect, useRef } from 'preact/hooks'
import { useShell } from './shell.js'

/** The page's own heading. It takes the focus when the page comes in place of another, as a loaded page would. */
export function Heading({ text, takesFocus = true }: { text: string; takesFocus?: boolean }) {
  const { t } = useShell().words
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${text} · ${t.title}`
    if (takesFocus) heading.current?.focus()
  }, [text])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {text}
    </h1>
  )
}
