import type { GateTexts } from '../model/texts.js'
import { attach } from './root.js'
import { fill } from './say.js'
import css from './reload.css?inline'

/** What the two buttons do. */
export interface ReloadActs {
  now(): void
  later(): void
}

/**
 * The strip that says what still runs after a withdrawal, and offers to reload the page. It takes no focus, is
 * read out once, and leaves the edge to the notice where that stands. Returns its undo.
 */
export function showReload(
  document: Document,
  texts: GateTexts,
  locale: string,
  services: readonly string[],
  acts: ReloadActs,
): () => void {
  const { style } = document.documentElement
  const noticed = document.getElementById('soglasie-notice')
  document.getElementById('soglasie-reload')?.remove()
  const { host, root } = attach(document, 'reload', css)
  if (noticed) host.dataset['at'] = 'top'

  const said = document.createElement('p')
  said.role = 'status'
  const button = (id: string, label: string, act: () => void) => {
    const element = document.createElement('button')
    element.className = 'button'
    element.setAttribute('data-soglasie', id)
    element.textContent = label
    element.onclick = act
    return element
  }
  const actions = document.createElement('div')
  actions.className = 'actions'
  actions.append(button('reload-now', texts.reloadNow, acts.now), button('reload-later', texts.reloadLater, acts.later))
  const region = document.createElement('section')
  region.ariaLabel = texts.reload
  region.lang = locale
  region.dir = texts.dir ?? ''
  region.append(said, actions)
  root.append(region)
  // After the region itself: what a live region says from the first is not read out.
  said.textContent = fill(texts.reloadAbout, { services: services.join(', ') }).join('')
  // The end of the page stays in reach, and what has the focus is scrolled clear of the strip (WCAG 2.4.11).
  if (!noticed) style.scrollPaddingBottom = style.paddingBottom = host.offsetHeight + 'px'
  return () => {
    host.remove()
    if (!noticed) style.scrollPaddingBottom = style.paddingBottom = ''
  }
}
