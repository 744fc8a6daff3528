import type { Answers } from '../model/answers.js'
import type { LiveConsent } from '../model/consent.js'
import type { FormTexts } from '../model/texts.js'
import type { Tree } from '../page/acceptances.js'
import { watchForms } from '../page/forms.js'
import { newUuid } from '../page/ids.js'
import { watchTicks } from '../page/ticks.js'
import { withOwn } from '../ui/withOwn.js'
import type { Bring } from './app.types.js'

/** Acceptance by forms: offers, newsletters, anything marked `data-soglasie-accept`, and every `<soglasie-consent>`. */
export function acceptByForms(consent: LiveConsent, answers: Answers, locale: string, bring: Bring): void {
  const { policy, ui } = consent.config
  const method = policy.acceptance.method === 'offer' ? 'offer' : 'form'
  const stop = new AbortController()
  const { signal } = stop
  const trees = new WeakSet<Node>()
  const ticks = watchTicks(signal, (document) =>
    consent.warn('form', `a box for "${document || policy.id}" came ticked and was unticked; leave out "checked"`),
  )
  let draw: Promise<(tree: Tree) => void> | undefined

  const accepted = (document: string, act: object, record: string) =>
    answers.accept(document, { method, ...act }, record)
  /** Draws the tree's `<soglasie-consent>`, once the part for it has come. */
  const drawIn = (tree: Tree) => {
    if (!tree.querySelector('soglasie-consent')) return
    draw ??= Promise.all([
      bring<typeof import('./element.js')>('soglasie.element'),
      bring<{ default: FormTexts }>(`locales/${locale}.form`),
    ]).then(([{ drawConsents }, words]) =>
      drawConsents(consent, withOwn(words.default, ui?.texts?.[locale]), locale, watch, signal),
    )
    draw.then(
      (drawn) => drawn(tree),
      () => (draw = undefined),
    )
  }
  const look = (tree: Tree) => {
    ticks.look(tree)
    drawIn(tree)
  }
  const watch = (tree: Node) => {
    if (trees.has(tree) || !(tree as Tree).querySelector) return
    trees.add(tree)
    watchForms(tree as Tree, window, policy.id, () => newUuid(Date.now()), accepted, signal)
    ticks.watch(tree as Tree)
    const observer = new MutationObserver(() => look(tree as Tree))
    observer.observe(tree, {
      childList: true,
      subtree: true,
      attributeFilter: ['checked', 'document', 'required', 'form'],
    })
    signal.addEventListener('abort', () => observer.disconnect())
    look(tree as Tree)
  }
  let delivery: Promise<unknown> | undefined
  /** Who is in a form will send it, and with it may go the page: nothing is left to be fetched then. */
  const expect = (focused: Element | null | undefined) => {
    if (focused?.closest?.('form')) delivery ??= bring('soglasie.delivery').catch(() => (delivery = undefined))
  }
  /** A submit event does not leave a shadow root; focus does. */
  const focus = (event: Event) => {
    const [focused] = event.composedPath() as [Element]
    watch(focused.getRootNode())
    expect(focused)
  }

  watch(document)
  expect(document.activeElement)
  // The focus that had this part fetched.
  for (let root = document.activeElement?.shadowRoot; root; root = root.activeElement?.shadowRoot) watch(root)
  document.addEventListener('focusin', focus, { signal })
  consent.onDestroy(() => stop.abort())
}
