import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const da: NoticeTexts = {
  title: 'Cookies og dine data',
  ask: '{operator} beder om dit samtykke til behandling af data. Formål: {purposes}. {document}.',
  document: 'Samtykketekst',
  use: 'Når du bruger webstedet, accepterer du {policy}. {refuse}',
  express: 'Acceptér eller afvis {policy}.',
  offer: 'Sammen med tilbuddet accepterer du {policy}. {refuse}',
  policy: 'politikken (version {edition})',
  disagree: 'Ikke enig?',
  renewed: 'Dokumenterne er ændret.',
  signal: 'Din browsers signal om fravalg respekteres.',
  accept: 'Acceptér alle',
  reject: 'Afvis',
  settings: 'Indstillinger',
  acceptPolicy: 'Acceptér politikken',
  refusePolicy: 'Afvis politikken',
  understood: 'Forstået',
  necessary: 'Nødvendige',
  functional: 'Funktionalitet',
  analytics: 'Statistik',
  marketing: 'Annoncering',
}
export default da
