import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const it: NoticeTexts = {
  title: 'I cookie e i tuoi dati',
  ask: '{operator} chiede il tuo consenso al trattamento dei dati personali. Finalità: {purposes}. {document}.',
  document: 'Testo del consenso',
  use: 'Usando il sito accetti {policy}. {refuse}',
  express: 'Accetta o rifiuta {policy}.',
  offer: 'Accettando l’offerta accetti anche {policy}. {refuse}',
  policy: 'la policy (versione {edition})',
  disagree: 'Non vuoi accettare?',
  renewed: 'I documenti sono cambiati.',
  signal: 'Il segnale di rifiuto del tuo browser è rispettato.',
  accept: 'Accetta tutto',
  reject: 'Rifiuta',
  settings: 'Impostazioni',
  acceptPolicy: 'Accetta la policy',
  refusePolicy: 'Rifiuta la policy',
  understood: 'Ho capito',
  necessary: 'Necessari',
  functional: 'Funzionalità',
  analytics: 'Analisi',
  marketing: 'Pubblicità',
}
export default it
