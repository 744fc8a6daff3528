import type { SettingsTexts } from '../../model/texts.js'

const de: SettingsTexts = {
  title: 'Einstellungen für Cookies und Daten',
  close: 'Schließen',
  intro: 'Nichts ist aktiv, bevor Sie gewählt haben. Sie können Ihre Entscheidung jederzeit ändern.',
  purposes: 'Zwecke der Verarbeitung',
  necessaryAbout: 'Ohne sie funktioniert die Website nicht: Anmeldung, Sicherheit, Ihre Entscheidung auf dieser Seite.',
  functionalAbout: 'Sie merken sich Ihre Vorlieben und zeigen Chats, Karten und Videos.',
  analyticsAbout: 'Sie helfen zu verstehen, wie die Website genutzt wird.',
  marketingAbout: 'Sie zeigen Werbung nach Interessen und messen deren Wirkung.',
  clauses: 'Ziffern der Richtlinie: {clauses}',
  clause: 'Ziff. {clause}',
  always: 'Immer aktiv',
  services: 'Dienste',
  party: 'Empfänger: {party}',
  cookies: 'Cookies: {names}',
  hosts: 'Adressen: {hosts}',
  removedByGpc: 'Aus: Ihr Browser sendet das Widerspruchssignal GPC, und wir beachten es.',
  removedByDnt: 'Aus: Ihr Browser sendet das Signal Do Not Track, und wir beachten es.',
  removedByBlocked: 'Aus: Cookies sind in den Einstellungen Ihres Browsers blockiert. Das gilt für uns als Ablehnung.',
  removedByTool:
    'Aus: Das andere Einwilligungswerkzeug auf dieser Seite hat dafür keine Einwilligung, und wir beachten das.',
  save: 'Auswahl speichern',
  saved: 'Gespeichert.',
  accept: 'Alle akzeptieren',
  reject: 'Alle ablehnen',
  withdraw: 'Einwilligung widerrufen',
  withdrawAbout:
    'Sie können Ihre Einwilligung hier jederzeit widerrufen: Die Dienste werden abgeschaltet, und der Widerruf wird festgehalten.',
  storage: 'Browserspeicher: {names}',
  receives: 'Erhält: {what}',
  session: 'bis der Browser geschlossen wird',
  language: 'Sprache',
}
export default de
