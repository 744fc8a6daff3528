export interface Trip {
  readonly from: number
  readonly to: number
  /** Origin of the services' hosts, `$` standing for the host: `http://$.localhost:1234`. */
  readonly origin: string
  /** Every so many routes the visitor grants everything for a while; default: never. */
  readonly release?: number
}

/**
 * Runs in the page: a single-page application that goes from route to route, each kind of which holds and opens in
 * another way. `functional` is refused, `analytics` granted. At the end the page is as it was.
 */
export async function travel({ from, to, origin, release = 0 }: Trip): Promise<void> {
  const page = window as unknown as {
    soglasie: { decide(purposes: Record<string, boolean>): void }
  }
  const app = document.querySelector('main') as HTMLElement
  const at = (host: string, path: string) => origin.replace('$', host) + path
  const { port1, port2 } = new MessageChannel()
  /** A task later: observers and promises have been told. */
  const soon = () =>
    new Promise<void>((resolve) => {
      port1.onmessage = () => resolve()
      port2.postMessage(0)
    })
  const frame = () => new Promise(requestAnimationFrame)
  const markup = (html: string) => {
    const box = document.createElement('section')
    box.innerHTML = html
    return box
  }
  const element = (name: string, attributes: Record<string, string>, text = '') => {
    const made = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
    made.textContent = text
    return made
  }
  const loaded = (target: EventTarget) => new Promise((resolve) => target.addEventListener('load', resolve))
  const show = (...nodes: Node[]) => {
    const route = markup('<h1>Страница</h1><p>Текст</p>')
    route.append(...nodes)
    app.replaceChildren(route)
    return route
  }

  const routes: (() => unknown)[] = [
    // Marked and refused: placeholders stand.
    () =>
      show(
        markup(
          `<iframe data-consent="functional" data-service="player" data-src="/frame/player"></iframe>
          <video data-consent="functional" data-service="map" controls><source data-consent="functional" data-src="/pixel/v.webm"></video>`,
        ),
      ),
    // Marked and granted: a frame loads, scripts run.
    async () => {
      const embed = element('iframe', { 'data-consent': 'analytics', 'data-src': '/frame/chart' })
      const came = loaded(embed)
      show(
        embed,
        element('script', { type: 'text/plain', 'data-consent': 'analytics' }, 'window.ran = []'),
        element('script', { type: 'text/plain', 'data-consent': 'functional' }, 'window.ran = "held"'),
      )
      await came
    },
    // Held by address: by property, by attribute, in markup, in a fragment.
    () => {
      const embed = document.createElement('iframe')
      embed.src = at('player', '/frame/player')
      const image = document.createElement('img')
      image.src = at('map', '/pixel/p.gif')
      const script = document.createElement('script')
      script.src = at('player', '/tag/player.js')
      const range = document.createRange().createContextualFragment(`<img src="${at('map', '/pixel/r.gif')}">`)
      show(
        embed,
        image,
        script,
        element('embed', { src: at('player', '/frame/embed') }),
        markup(`<iframe src="${at('player', '/frame/markup')}"></iframe>`),
        range,
      )
    },
    // A frame of the page's own, whose functions the gate stands before as well.
    () => {
      const inner = document.createElement('iframe')
      show(inner)
      const realm = inner.contentWindow as Window & typeof globalThis
      new realm.Image().src = at('map', '/pixel/inner.gif')
      realm.document.body.innerHTML = `<img src="${at('map', '/pixel/inner.gif')}">`
    },
    // A component with a shadow root, a link, and what the page takes away in parts.
    async () => {
      const host = document.createElement('x-card')
      const root = host.attachShadow({ mode: 'open' })
      root.append(element('iframe', { 'data-consent': 'functional', 'data-src': '/frame/map' }))
      const sheet = element('link', { rel: 'stylesheet', href: at('map', '/sheet/s') })
      const head = document.createElement('div')
      head.append(sheet)
      const route = show(host, head, element('input', {}))
      route.querySelector('input')?.focus()
      await soon()
      while (route.lastChild) route.lastChild.remove()
    },
    // Shown once by the visitor, on this page only.
    async () => {
      const embed = element('iframe', {
        'data-consent': 'functional',
        'data-service': 'map',
        'data-srcdoc': '<p>Карта</p>',
      })
      const route = show(embed)
      await soon()
      const button = route.querySelector('soglasie-embed')?.shadowRoot?.querySelector('button:not(.link)')
      if (button) {
        const came = loaded(embed)
        ;(button as HTMLElement).click()
        await came
      }
    },
  ]

  for (let step = from; step < to; step++) {
    history.pushState({ step }, '', `?route=${step % 50}`)
    if (release && step % release === 0) page.soglasie.decide({ functional: true, analytics: true })
    if (release && step % release === routes.length) page.soglasie.decide({ analytics: true })
    await routes[step % routes.length]?.()
    await soon()
    if (step % 10 === 0) await frame()
  }
  port1.close()
  app.replaceChildren()
  document.querySelector<HTMLElement>('button')?.focus()
  history.pushState({}, '', '?route=last')
  await frame()
}
