import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const sv: NoticeTexts = {
  title: 'Kakor och dina uppgifter',
  ask: '{operator} ber om ditt samtycke till behandling av personuppgifter. Ändamål: {purposes}. {document}.',
  document: 'Samtyckets text',
  use: 'Genom att använda webbplatsen accepterar du {policy}. {refuse}',
  express: 'Acceptera eller avvisa {policy}.',
  offer: 'När du accepterar erbjudandet accepterar du även {policy}. {refuse}',
  policy: 'policyn (version {edition})',
  disagree: 'Håller du inte med?',
  renewed: 'Dokumenten har ändrats.',
  signal: 'Signalen från din webbläsare om att avvisa respekteras.',
  accept: 'Acceptera alla',
  reject: 'Avvisa',
  settings: 'Inställningar',
  acceptPolicy: 'Acceptera policyn',
  refusePolicy: 'Avvisa policyn',
  understood: 'Jag förstår',
  necessary: 'Nödvändiga',
  functional: 'Funktionalitet',
  analytics: 'Analys',
  marketing: 'Annonsering',
}
export default sv
