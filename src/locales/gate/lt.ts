import type { GateTexts } from '../../model/texts.js'

const lt: GateTexts = {
  document: 'Sutikimo tekstas',
  necessary: 'Būtini',
  functional: 'Funkcionalumas',
  analytics: 'Analitika',
  marketing: 'Reklama',
  embed: '„{service}“ laukia jūsų leidimo',
  embedParty: 'Duomenų gavėjas: {party}. Sužinos jūsų IP adresą, puslapio adresą ir naršyklės duomenis.',
  embedPurpose: 'Tikslas: {purpose}.',
  embedOnce: 'Rodyti vieną kartą',
  embedAlways: 'Visada leisti',
  embedAll: 'Visada leisti: {purpose}',
  embedSettings: 'Nustatymai',
  reload: 'Puslapio įkėlimas iš naujo',
  reloadAbout: 'Sutikimas atšauktas. Kol puslapis neįkeltas iš naujo, dar veikia: {services}.',
  reloadNow: 'Įkelti iš naujo dabar',
  reloadLater: 'Vėliau',
}
export default lt
