import type { GateTexts } from '../../model/texts.js'

const sl: GateTexts = {
  document: 'Besedilo privolitve',
  necessary: 'Nujni',
  functional: 'Funkcionalnost',
  analytics: 'Analitika',
  marketing: 'Oglaševanje',
  embed: '»{service}« čaka na vaše dovoljenje',
  embedParty: 'Uporabnik osebnih podatkov: {party}. Izvedel bo vaš naslov IP, naslov strani in podatke brskalnika.',
  embedPurpose: 'Namen: {purpose}.',
  embedOnce: 'Prikaži enkrat',
  embedAlways: 'Vedno dovoli',
  embedAll: 'Vedno dovoli: {purpose}',
  embedSettings: 'Nastavitve',
  reload: 'Ponovno nalaganje strani',
  reloadAbout: 'Privolitev je preklicana. Do ponovnega nalaganja strani še delujejo: {services}.',
  reloadNow: 'Znova naloži zdaj',
  reloadLater: 'Pozneje',
}
export default sl
