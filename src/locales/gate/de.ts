import type { GateTexts } from '../../model/texts.js'

const de: GateTexts = {
  document: 'Einwilligungstext',
  necessary: 'Notwendig',
  functional: 'Komfort',
  analytics: 'Analyse',
  marketing: 'Werbung',
  embed: '„{service}“ wartet auf Ihre Erlaubnis',
  embedParty: 'Empfänger: {party}. Erfährt Ihre IP-Adresse, die Adresse der Seite und Browserdaten.',
  embedPurpose: 'Zweck: {purpose}.',
  embedOnce: 'Einmal anzeigen',
  embedAlways: 'Immer erlauben',
  embedAll: 'Immer erlauben: {purpose}',
  embedSettings: 'Einstellungen',
  reload: 'Neuladen der Seite',
  reloadAbout: 'Die Einwilligung ist widerrufen. Bis die Seite neu geladen wird, laufen noch: {services}.',
  reloadNow: 'Jetzt neu laden',
  reloadLater: 'Später',
}
export default de
