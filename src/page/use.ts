/** Parts of a page whose use says that the site is being used; reading or scrolling does not. */
const controls = 'a[href],button,input,select,textarea,label,summary,video,audio,[role],[onclick]'

export interface UseWatch {
  /** Was the notice in view for a second altogether, in a visible page? */
  seen(): boolean
  undo(): void
}

/**
 * Acceptance by use: the notice was visible for at least a second, then the visitor did something with the
 * site beyond the notice. Never scrolling, never a timer, never an untrusted event (WCAG 2.2.1, EDPB 05/2020).
 * @param notice undefined when it was seen on an earlier page
 * @param exempt is this link no use of the site: a document the visitor is only reading
 */
export function watchUse(
  document: Document,
  notice: Element | undefined,
  exempt: (link: string) => boolean,
  used: () => void,
): UseWatch {
  let total = 0
  let since = 0
  let inView = false
  const count = () => {
    const now = performance.now()
    if (since) total += now - since
    since = inView && !document.hidden ? now : 0
  }
  const observer = new IntersectionObserver(([entry]) => {
    inView = !!entry?.isIntersecting
    count()
  })
  if (notice) observer.observe(notice)
  const seen = () => {
    count()
    return !notice || total >= 1000
  }
  const act = (event: Event) => {
    const { target } = event
    const control =
      event.isTrusted && target instanceof Element && !target.closest('[data-soglasie]') && target.closest(controls)
    if (control && !exempt((control as HTMLAnchorElement).href) && seen()) used()
  }
  const stop = new AbortController()
  const until = { signal: stop.signal, capture: true }
  for (const name of ['click', 'input', 'submit']) document.addEventListener(name, act, until)
  document.addEventListener('visibilitychange', count, until)
  return {
    seen,
    undo() {
      observer.disconnect()
      stop.abort()
    },
  }
}
