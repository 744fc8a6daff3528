import 'vanilla-cookieconsent/dist/cookieconsent.css'
import * as CookieConsent from 'vanilla-cookieconsent'
import { categories, services, texts } from '#catalog'

const translation = (text) => ({
  consentModal: {
    title: text.title,
    description: text.text,
    acceptAllBtn: text.accept,
    acceptNecessaryBtn: text.reject,
    showPreferencesBtn: text.settings,
  },
  preferencesModal: {
    title: text.prefsTitle,
    acceptAllBtn: text.accept,
    acceptNecessaryBtn: text.reject,
    savePreferencesBtn: text.save,
    closeIconLabel: text.close,
    sections: [
      { description: text.prefsText },
      ...categories.map((id) => ({ title: text.cat[id][0], description: text.cat[id][1], linkedCategory: id })),
    ],
  },
})

const language = document.documentElement.lang === 'ru' ? 'ru' : 'en'
const cookiesOf = ({ cookies }) => cookies.map((name) => ({ name }))
const configured = {}
for (const id of categories) {
  const own = services.filter(({ category }) => category === id)
  configured[id] = {
    ...(id === 'necessary'
      ? { enabled: true, readOnly: true }
      : { autoClear: { cookies: own.flatMap((service) => cookiesOf(service)) } }),
    services: Object.fromEntries(
      own.map((service) => [service.id, { label: service.label[language], cookies: cookiesOf(service) }]),
    ),
  }
}

void CookieConsent.run({
  categories: configured,
  language: {
    default: 'en',
    autoDetect: 'document',
    translations: { en: translation(texts.en), ru: translation(texts.ru) },
  },
})
