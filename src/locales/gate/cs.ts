import type { GateTexts } from '../../model/texts.js'

const cs: GateTexts = {
  document: 'Text souhlasu',
  necessary: 'Nezbytné',
  functional: 'Pohodlí',
  analytics: 'Analytika',
  marketing: 'Reklama',
  embed: '„{service}“ čeká na vaše povolení',
  embedParty: 'Příjemce: {party}. Zjistí vaši IP adresu, adresu stránky a údaje o prohlížeči.',
  embedPurpose: 'Účel: {purpose}.',
  embedOnce: 'Zobrazit jednou',
  embedAlways: 'Vždy povolit',
  embedAll: 'Vždy povolit: {purpose}',
  embedSettings: 'Nastavení',
  reload: 'Obnovení stránky',
  reloadAbout: 'Souhlas je odvolán. Do obnovení stránky ještě běží: {services}.',
  reloadNow: 'Obnovit nyní',
  reloadLater: 'Později',
}
export default cs
