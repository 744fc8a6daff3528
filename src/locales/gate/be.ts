import type { GateTexts } from '../../model/texts.js'

const be: GateTexts = {
  document: 'Тэкст згоды',
  necessary: 'Неабходныя',
  functional: 'Зручнасць',
  analytics: 'Аналітыка',
  marketing: 'Рэклама',
  embed: '«{service}» чакае вашага дазволу',
  embedParty: 'Атрымальнік: {party}. Даведаецца ваш IP-адрас, адрас старонкі і даныя браўзера.',
  embedPurpose: 'Мэта: {purpose}.',
  embedOnce: 'Паказаць адзін раз',
  embedAlways: 'Дазволіць заўсёды',
  embedAll: 'Дазволіць заўсёды: {purpose}',
  embedSettings: 'Налады',
  reload: 'Абнаўленне старонкі',
  reloadAbout: 'Згода адклікана. Да абнаўлення старонкі яшчэ працуюць: {services}.',
  reloadNow: 'Абнавіць зараз',
  reloadLater: 'Пазней',
}
export default be
