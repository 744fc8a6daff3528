import type { GateTexts } from '../../model/texts.js'

const hy: GateTexts = {
  document: 'Համաձայնության տեքստը',
  necessary: 'Անհրաժեշտ',
  functional: 'Հարմարություն',
  analytics: 'Վերլուծություն',
  marketing: 'Գովազդ',
  embed: '«{service}» սպասում է ձեր թույլտվությանը',
  embedParty: 'Ստացող՝ {party}։ Կիմանա ձեր IP հասցեն, էջի հասցեն և դիտարկիչի տվյալները։',
  embedPurpose: 'Նպատակը՝ {purpose}։',
  embedOnce: 'Ցույց տալ մեկ անգամ',
  embedAlways: 'Միշտ թույլատրել',
  embedAll: 'Միշտ թույլատրել՝ {purpose}',
  embedSettings: 'Կարգավորումներ',
  reload: 'Էջի թարմացում',
  reloadAbout: 'Համաձայնությունը հետ է կանչվել։ Մինչև էջի թարմացումը դեռ աշխատում են՝ {services}։',
  reloadNow: 'Թարմացնել հիմա',
  reloadLater: 'Ավելի ուշ',
}
export default hy
