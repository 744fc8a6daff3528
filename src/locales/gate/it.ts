import type { GateTexts } from '../../model/texts.js'

const it: GateTexts = {
  document: 'Testo del consenso',
  necessary: 'Necessari',
  functional: 'Funzionalità',
  analytics: 'Analisi',
  marketing: 'Pubblicità',
  embed: '«{service}» attende la tua autorizzazione',
  embedParty: 'Destinatario: {party}. Riceverà il tuo indirizzo IP, l’indirizzo della pagina e i dati del browser.',
  embedPurpose: 'Finalità: {purpose}.',
  embedOnce: 'Mostra una volta',
  embedAlways: 'Consenti sempre',
  embedAll: 'Consenti sempre: {purpose}',
  embedSettings: 'Impostazioni',
  reload: 'Ricaricamento della pagina',
  reloadAbout: 'Il consenso è revocato. Finché la pagina non viene ricaricata, restano attivi: {services}.',
  reloadNow: 'Ricarica ora',
  reloadLater: 'Più tardi',
}
export default it
