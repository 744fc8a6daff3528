import type { GateTexts } from '../../model/texts.js'

const sk: GateTexts = {
  document: 'Text súhlasu',
  necessary: 'Nevyhnutné',
  functional: 'Funkčnosť',
  analytics: 'Analytika',
  marketing: 'Reklama',
  embed: '„{service}“ čaká na vaše povolenie',
  embedParty: 'Príjemca: {party}. Dozvie sa vašu IP adresu, adresu stránky a údaje prehliadača.',
  embedPurpose: 'Účel: {purpose}.',
  embedOnce: 'Zobraziť raz',
  embedAlways: 'Vždy povoliť',
  embedAll: 'Vždy povoliť: {purpose}',
  embedSettings: 'Nastavenia',
  reload: 'Opätovné načítanie stránky',
  reloadAbout: 'Súhlas je odvolaný. Do opätovného načítania stránky ešte fungujú: {services}.',
  reloadNow: 'Načítať teraz',
  reloadLater: 'Neskôr',
}
export default sk
