import './app.css'
import { getOrCreateConsentRuntime } from 'c15t'
import { tags, texts } from '#catalog'

const text = texts[document.documentElement.lang === 'ru' ? 'ru' : 'en']
const names = { preferences: 'functionality', analytics: 'measurement', marketing: 'marketing' }
const { consentStore } = getOrCreateConsentRuntime({
  mode: 'offline',
  consentCategories: ['necessary', 'functionality', 'measurement', 'marketing'],
  overrides: { country: 'DE' },
  i18n: { locale: 'en', detectBrowserLanguage: false, messages: {} },
  scripts: tags.map(({ id, src, category }) => ({ id, src, category: names[category] })),
})

let banner
function draw({ activeUI }) {
  const show = activeUI === 'banner'
  if (show && !banner) {
    banner = document.createElement('div')
    banner.id = 'consent-banner'
    banner.setAttribute('role', 'dialog')
    banner.setAttribute('aria-label', text.title)
    banner.innerHTML = `<b>${text.title}</b><p>${text.text}</p><div><button id="consent-accept">${text.accept}</button><button id="consent-reject">${text.reject}</button><button id="consent-customize">${text.settings}</button></div>`
    document.body.append(banner)
    const on = (id, act) => banner.querySelector(id).addEventListener('click', act)
    on('#consent-accept', () => consentStore.getState().saveConsents('all'))
    on('#consent-reject', () => consentStore.getState().saveConsents('necessary'))
    on('#consent-customize', () => consentStore.getState().setActiveUI('dialog'))
  }
  if (banner) banner.style.display = show ? 'block' : 'none'
}
draw(consentStore.getState())
consentStore.subscribe(draw)
