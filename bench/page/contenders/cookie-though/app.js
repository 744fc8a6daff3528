import * as CookieThough from 'cookie-though'
import { categories, tags, texts } from '#catalog'

const text = texts[document.documentElement.lang === 'ru' ? 'ru' : 'en']
const kinds = { necessary: 'essential', preferences: 'functional', analytics: 'statistics', marketing: 'marketing' }
const opened = new Set()

function open({ cookieOptions }) {
  for (const { id, isEnabled } of cookieOptions) {
    if (!isEnabled || opened.has(id)) continue
    opened.add(id)
    for (const { src } of tags.filter(({ category }) => category === id)) {
      const script = document.createElement('script')
      script.src = src
      document.head.append(script)
    }
  }
}

CookieThough.init({
  policies: categories.map((id) => ({
    id,
    label: text.cat[id][0],
    description: text.cat[id][1],
    category: kinds[id],
  })),
  essentialLabel: text.cat.necessary[0],
  permissionLabels: { accept: text.save, acceptAll: text.accept, decline: text.reject },
  cookiePreferenceKey: 'cookie-preferences',
  header: { title: text.title, description: text.text },
  customizeLabel: text.settings,
  cookiePolicy: { url: '/privacy', label: text.policy },
})
// After init(): before it this would start the library with its own texts.
CookieThough.onPreferencesChanged(open)
// The listener is not called for what is stored.
if (CookieThough.getPreferences().isCustomised) open(CookieThough.getPreferences())
