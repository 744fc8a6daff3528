import '@c15t/react/styles.css'
import { createRoot } from 'react-dom/client'
import { ConsentBanner, ConsentDialog, ConsentManagerProvider } from '@c15t/react'
import { tags, texts } from '#catalog'

const names = { preferences: 'functionality', analytics: 'measurement', marketing: 'marketing' }
const messagesOf = (text) => {
  const type = (id) => ({ title: text.cat[id][0], description: text.cat[id][1] })
  return {
    common: { acceptAll: text.accept, rejectAll: text.reject, customize: text.settings, save: text.save },
    cookieBanner: { title: text.title, description: text.text },
    consentManagerDialog: { title: text.prefsTitle, description: text.prefsText },
    consentTypes: {
      necessary: type('necessary'),
      functionality: type('preferences'),
      measurement: type('analytics'),
      marketing: type('marketing'),
    },
  }
}
const options = {
  mode: 'offline',
  consentCategories: ['necessary', 'functionality', 'measurement', 'marketing'],
  overrides: { country: 'DE' },
  i18n: {
    locale: document.documentElement.lang === 'ru' ? 'ru' : 'en',
    detectBrowserLanguage: false,
    messages: { en: messagesOf(texts.en), ru: messagesOf(texts.ru) },
  },
  scripts: tags.map(({ id, src, category }) => ({ id, src, category: names[category] })),
}

const element = document.createElement('div')
document.body.append(element)
createRoot(element).render(
  <ConsentManagerProvider options={options}>
    <ConsentBanner />
    <ConsentDialog />
  </ConsentManagerProvider>,
)
