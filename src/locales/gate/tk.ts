import type { GateTexts } from '../../model/texts.js'

const tk: GateTexts = {
  document: 'Razylygyň teksti',
  necessary: 'Zerur',
  functional: 'Amatlylyk',
  analytics: 'Seljerme',
  marketing: 'Mahabat',
  embed: '“{service}” rugsadyňyza garaşýar',
  embedParty: 'Alýan tarap: {party}. IP salgyňyzy, sahypanyň salgysyny we brauzeriň maglumatlaryny bilýär.',
  embedPurpose: 'Maksat: {purpose}.',
  embedOnce: 'Bir gezek görkezmek',
  embedAlways: 'Hemişe rugsat bermek',
  embedAll: 'Hemişe rugsat bermek: {purpose}',
  embedSettings: 'Sazlamalar',
  reload: 'Sahypany täzelemek',
  reloadAbout: 'Razylyk yzyna alyndy. Sahypa täzelenýänçä şular entek işleýär: {services}.',
  reloadNow: 'Häzir täzelemek',
  reloadLater: 'Soňrak',
}
export default tk
