import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const nl: NoticeTexts = {
  title: 'Cookies en uw gegevens',
  ask: '{operator} vraagt uw toestemming voor de verwerking van persoonsgegevens. Doeleinden: {purposes}. {document}.',
  document: 'Tekst van de toestemming',
  use: 'Door deze site te gebruiken accepteert u {policy}. {refuse}',
  express: 'Accepteer of weiger {policy}.',
  offer: 'Door het aanbod te accepteren, accepteert u ook {policy}. {refuse}',
  policy: 'het beleid (versie {edition})',
  disagree: 'Niet akkoord?',
  renewed: 'De documenten zijn gewijzigd.',
  signal: 'Het weigeringssignaal van uw browser wordt gerespecteerd.',
  accept: 'Alles accepteren',
  reject: 'Weigeren',
  settings: 'Instellingen',
  acceptPolicy: 'Beleid accepteren',
  refusePolicy: 'Beleid weigeren',
  understood: 'Begrepen',
  necessary: 'Noodzakelijk',
  functional: 'Gebruiksgemak',
  analytics: 'Analyse',
  marketing: 'Advertenties',
}
export default nl
