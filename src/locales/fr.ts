import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const fr: NoticeTexts = {
  title: 'Les cookies et vos données',
  ask: '{operator} sollicite votre consentement au traitement de données. Finalités : {purposes}. {document}.',
  document: 'Texte du consentement',
  use: 'En utilisant ce site, vous acceptez {policy}. {refuse}',
  express: 'Acceptez ou refusez {policy}.',
  offer: 'Avec l’offre, vous acceptez {policy}. {refuse}',
  policy: 'la politique (version {edition})',
  disagree: 'Pas d’accord ?',
  renewed: 'Les documents ont changé.',
  signal: 'Le signal d’opposition de votre navigateur est respecté.',
  accept: 'Tout accepter',
  reject: 'Tout refuser',
  settings: 'Paramètres',
  acceptPolicy: 'Accepter la politique',
  refusePolicy: 'Refuser la politique',
  understood: 'Compris',
  necessary: 'Nécessaires',
  functional: 'Confort',
  analytics: 'Mesure d’audience',
  marketing: 'Publicité',
}
export default fr
