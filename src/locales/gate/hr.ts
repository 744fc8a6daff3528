import type { GateTexts } from '../../model/texts.js'

const hr: GateTexts = {
  document: 'Tekst privole',
  necessary: 'Nužno',
  functional: 'Funkcionalnost',
  analytics: 'Analitika',
  marketing: 'Oglašavanje',
  embed: '„{service}” čeka vaše dopuštenje',
  embedParty: 'Primatelj: {party}. Saznaje vašu IP adresu, adresu stranice i podatke o pregledniku.',
  embedPurpose: 'Svrha: {purpose}.',
  embedOnce: 'Prikaži jednom',
  embedAlways: 'Uvijek dopusti',
  embedAll: 'Uvijek dopusti: {purpose}',
  embedSettings: 'Postavke',
  reload: 'Ponovno učitavanje stranice',
  reloadAbout: 'Privola je povučena. Do ponovnog učitavanja stranice još rade: {services}.',
  reloadNow: 'Ponovno učitaj',
  reloadLater: 'Kasnije',
}
export default hr
