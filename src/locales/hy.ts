import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const hy: NoticeTexts = {
  title: 'Cookie ֆայլերը և ձեր տվյալները',
  ask: '{operator} խնդրում է տվյալների մշակման ձեր համաձայնությունը։ Նպատակները՝ {purposes}։ {document}։',
  document: 'Համաձայնության տեքստը',
  use: 'Օգտվելով կայքից՝ դուք ընդունում եք {policy}։ {refuse}',
  express: 'Ընդունեք կամ մերժեք {policy}։',
  offer: 'Օֆերտայի հետ միասին դուք ընդունում եք {policy}։ {refuse}',
  policy: 'քաղաքականությունը (խմբագրություն {edition})',
  disagree: 'Համաձայն չե՞ք',
  renewed: 'Փաստաթղթերը փոխվել են։',
  signal: 'Ձեր դիտարկիչի հրաժարման ազդանշանը հաշվի է առնված։',
  accept: 'Ընդունել բոլորը',
  reject: 'Հրաժարվել',
  settings: 'Կարգավորումներ',
  acceptPolicy: 'Ընդունել քաղաքականությունը',
  refusePolicy: 'Մերժել քաղաքականությունը',
  understood: 'Պարզ է',
  necessary: 'Անհրաժեշտ',
  functional: 'Հարմարություն',
  analytics: 'Վերլուծություն',
  marketing: 'Գովազդ',
}
export default hy
