/** Tells the time as ISO 8601 in UTC with ms; the text is made once a millisecond, however many records come in it. */
export function createClock(): () => string {
  let at = 0
  let text = ''
  return () => {
    const now = Date.now()
    if (now !== at) text = new Date(now).toISOString()
    at = now
    return text
  }
}
