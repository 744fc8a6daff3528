import type { Config } from '../../src/model/policy.js'

type Ui = NonNullable<Config['ui']>
export type Layout = NonNullable<Ui['layout']>

export const layouts: readonly Layout[] = ['bar', 'box', 'corner', 'dialog']

export const viewports = { phone: { width: 360, height: 640 }, desktop: { width: 1280, height: 800 } }

/** A page to look at the notice on: long enough to scroll, with text under every layout. */
export const page = {
  head: `<style>
    :root { color-scheme: light dark }
    body { margin: 0; font: 17px/1.6 Georgia, serif }
    main { max-width: 46em; margin: auto; padding: 24px }
    h1 { display: none }
    h2 { margin: 0 0 16px; font-size: 1.9em; line-height: 1.2; overflow-wrap: anywhere }
    figure { margin: 24px 0; height: 220px; border-radius: 6px; background: linear-gradient(120deg, #c9b08a, #7d9a8c 45%, #41607a) }
  </style>`,
  body: (lang: string): string => {
    const paragraph = words[lang === 'ar' ? 'ar' : 'en']
    const text = `<p>${paragraph} ${paragraph}</p>`
    return `<h2>${titles[lang === 'ar' ? 'ar' : 'en']}</h2>${text}<figure></figure>${text.repeat(3)}<figure></figure>${text.repeat(4)}<p><a href="#top" id="last">${paragraph.slice(0, 20)}</a></p>`
  },
}

const titles = { en: 'Two lighthouses', ar: 'منارتان' }

const words = {
  en: 'The ferry leaves the old harbour at seven and follows the shore for an hour. On clear days one sees both lighthouses, and the keeper of the second still waves.',
  ar: 'تغادر العبّارة المرفأ القديم عند السابعة وتسير بمحاذاة الشاطئ ساعة كاملة. وفي الأيام الصافية تُرى المنارتان معًا، ولا يزال حارس الثانية يلوّح للمسافرين.',
}
