import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const lt: NoticeTexts = {
  title: 'Slapukai ir jūsų duomenys',
  ask: '{operator} prašo jūsų sutikimo tvarkyti asmens duomenis. Tikslai: {purposes}. {document}.',
  document: 'Sutikimo tekstas',
  use: 'Naudodamiesi svetaine priimate {policy}. {refuse}',
  express: 'Priimkite arba atmeskite {policy}.',
  offer: 'Priimdami ofertą, kartu priimate {policy}. {refuse}',
  policy: 'politiką (redakcija {edition})',
  disagree: 'Nesutinkate?',
  renewed: 'Dokumentai pasikeitė.',
  signal: 'Atsižvelgta į jūsų naršyklės atsisakymo signalą.',
  accept: 'Sutikti su visais',
  reject: 'Nesutikti',
  settings: 'Nustatymai',
  acceptPolicy: 'Priimti politiką',
  refusePolicy: 'Atmesti politiką',
  understood: 'Supratau',
  necessary: 'Būtini',
  functional: 'Funkcionalumas',
  analytics: 'Analitika',
  marketing: 'Reklama',
}
export default lt
