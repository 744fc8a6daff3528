// What every contender is given: the same purposes, services, ten tags and texts, in English and Russian.

/** @typedef {'en' | 'ru'} Language */
/** @typedef {{ id: string, service: string, category: string, src: string }} Tag */

export const languages = /** @type {const} */ (['en', 'ru'])

/** What the page needs is first, and is never asked about. */
export const categories = ['necessary', 'preferences', 'analytics', 'marketing']

const service = (id, category, en, ru, ...cookies) => ({ id, category, label: { en, ru }, cookies })

export const services = [
  service('session', 'necessary', 'Session', 'Сессия', 'sid'),
  service('csrf', 'necessary', 'Form protection', 'Защита форм', 'csrf'),
  service('chat', 'preferences', 'Support chat', 'Чат поддержки', '_t_chat'),
  service('video', 'preferences', 'Video player', 'Видеоплеер', '_t_video'),
  service('stat', 'analytics', 'Visit statistics', 'Статистика посещений', '_t_stat1', '_t_stat2'),
  service('heat', 'analytics', 'Heat maps', 'Тепловые карты', '_t_heat1', '_t_heat2'),
  service('ads', 'marketing', 'Ad network', 'Рекламная сеть', '_t_ads1', '_t_ads2'),
  service('social', 'marketing', 'Social pixel', 'Пиксель соцсети', '_t_soc1', '_t_soc2'),
]

const tagIds = {
  chat: ['chat'],
  video: ['video'],
  stat: ['stat1', 'stat2'],
  heat: ['heat1', 'heat2'],
  ads: ['ads1', 'ads2'],
  social: ['soc1', 'soc2'],
}

export const tagCount = Object.values(tagIds).flat().length

/** Cookies that the tags set begin with this, and no others do. */
export const tagCookie = '_t_'

/** Where a site takes records. */
export const recordsPath = '/records'

/** Host of the stand-in for all vendors. */
export const tagHost = 'tags.localhost'

/**
 * The ten tags.
 * @param {string} origin of the server that stands in for their vendors
 * @returns {Tag[]}
 */
export const tagsFrom = (origin) =>
  services.flatMap(({ id: service, category }) =>
    (tagIds[service] ?? []).map((id) => ({ id, service, category, src: `${origin}/t/${id}.js` })),
  )

/** Paths that a service's tags are loaded from and report to. */
export const pathsOf = (service) => (tagIds[service] ?? []).flatMap((id) => [`/t/${id}.js`, `/b/${id}`])

/** A local stand-in for a third party's tag: notes when it ran, sets a cookie, sends a beacon. */
export const tagBody = (id, origin) =>
  `(function(){(window.benchTags=window.benchTags||[]).push(["${id}",performance.now()]);` +
  `document.cookie="${tagCookie}${id}=1;path=/;max-age=86400;samesite=lax";` +
  `navigator.sendBeacon("${origin}/b/${id}","v=1")})();\n`

export const texts = {
  en: {
    title: 'We use cookies',
    text: 'We use cookies to keep the site working, to remember your settings, to count visits and to show relevant advertising. You may accept all of them, reject everything that is not necessary, or choose in the settings.',
    accept: 'Accept all',
    reject: 'Reject all',
    settings: 'Settings',
    save: 'Save choice',
    close: 'Close',
    prefsTitle: 'Cookie settings',
    prefsText: 'Choose which groups of services may store data in your browser. You can change the choice at any time.',
    policy: 'Cookie policy',
    cat: {
      necessary: [
        'Necessary',
        'Needed for the site to work: sign-in, basket, protection of forms. Cannot be switched off.',
      ],
      preferences: ['Preferences', 'Remember your settings and show the support chat and video.'],
      analytics: ['Analytics', 'Help us understand how visitors use the site.'],
      marketing: ['Marketing', 'Used to show advertising and to measure its effect.'],
    },
  },
  ru: {
    title: 'Мы используем файлы cookie',
    text: 'Мы используем файлы cookie, чтобы сайт работал, чтобы запоминать ваши настройки, считать посещения и показывать подходящую рекламу. Можно принять все, отклонить всё необязательное или выбрать в настройках.',
    accept: 'Принять все',
    reject: 'Отклонить все',
    settings: 'Настройки',
    save: 'Сохранить выбор',
    close: 'Закрыть',
    prefsTitle: 'Настройки cookie',
    prefsText:
      'Выберите, какие группы сервисов могут хранить данные в вашем браузере. Выбор можно изменить в любое время.',
    policy: 'Политика cookie',
    cat: {
      necessary: ['Необходимые', 'Нужны для работы сайта: вход, корзина, защита форм. Отключить нельзя.'],
      preferences: ['Предпочтения', 'Запоминают ваши настройки, включают чат поддержки и видео.'],
      analytics: ['Аналитика', 'Помогают понять, как посетители пользуются сайтом.'],
      marketing: ['Маркетинг', 'Нужны, чтобы показывать рекламу и измерять её эффект.'],
    },
  },
}
