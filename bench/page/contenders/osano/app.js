import 'cookieconsent/build/cookieconsent.min.css'
import 'cookieconsent/build/cookieconsent.min.js'
import { texts } from '#catalog'

const { title, text, accept, reject, policy } = texts[document.documentElement.lang === 'ru' ? 'ru' : 'en']

function open() {
  for (const held of document.querySelectorAll('script[type="text/plain"][data-src]')) {
    const script = document.createElement('script')
    script.src = held.dataset.src
    held.replaceWith(script)
  }
}

window.cookieconsent.initialise({
  type: 'opt-in',
  revokable: false,
  palette: { popup: { background: '#fff', text: '#1b1f24' }, button: { background: '#24507a', text: '#fff' } },
  content: { header: title, message: text, allow: accept, deny: reject, link: policy, href: '/privacy' },
  onInitialise() {
    if (this.hasConsented()) open()
  },
  onStatusChange() {
    if (this.hasConsented()) open()
  },
})
