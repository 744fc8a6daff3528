import * as klaro from 'klaro/dist/klaro.js'
import { services, texts } from '#catalog'

const translation = (text) => ({
  consentNotice: { title: text.title, description: text.text, learnMore: text.settings },
  consentModal: { title: text.prefsTitle, description: text.prefsText },
  acceptAll: text.accept,
  declineAll: text.reject,
  decline: text.reject,
  ok: text.accept,
  acceptSelected: text.save,
  close: text.close,
  privacyPolicyUrl: '/privacy',
  purposes: Object.fromEntries(
    Object.entries(text.cat).map(([id, [title, description]]) => [id, { title, description }]),
  ),
})

const language = document.documentElement.lang === 'ru' ? 'ru' : 'en'
klaro.setup({
  version: 1,
  elementID: 'klaro',
  lang: language,
  acceptAll: true,
  showNoticeTitle: true,
  groupByPurpose: true,
  cookieExpiresAfterDays: 180,
  translations: { en: translation(texts.en), ru: translation(texts.ru) },
  services: services.map(({ id, label, category, cookies }) => ({
    name: id,
    title: label[language],
    purposes: [category],
    cookies,
    required: category === 'necessary',
    default: category === 'necessary',
  })),
})
