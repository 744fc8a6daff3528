import type { GateTexts } from '../../model/texts.js'

const hu: GateTexts = {
  document: 'A hozzájárulás szövege',
  necessary: 'Szükséges',
  functional: 'Kényelem',
  analytics: 'Analitika',
  marketing: 'Hirdetés',
  embed: '„{service}” az Ön engedélyére vár',
  embedParty: 'Címzett: {party}. Megismeri az Ön IP-címét, az oldal címét és a böngésző adatait.',
  embedPurpose: 'Cél: {purpose}.',
  embedOnce: 'Megjelenítés egyszer',
  embedAlways: 'Engedélyezés mindig',
  embedAll: 'Engedélyezés mindig: {purpose}',
  embedSettings: 'Beállítások',
  reload: 'Az oldal újratöltése',
  reloadAbout: 'A hozzájárulást visszavonta. Az oldal újratöltéséig még működnek: {services}.',
  reloadNow: 'Újratöltés most',
  reloadLater: 'Később',
}
export default hu
