import type { NoticeTexts } from '../model/texts.js'

const no: NoticeTexts = {
  title: 'Informasjonskapsler og dine opplysninger',
  ask: '{operator} ber om ditt samtykke til behandling av opplysninger. Formål: {purposes}. {document}.',
  document: 'Samtykketekst',
  use: 'Ved å bruke nettstedet godtar du {policy}. {refuse}',
  express: 'Godta eller avslå {policy}.',
  offer: 'Sammen med tilbudet godtar du {policy}. {refuse}',
  policy: 'personvernerklæringen (versjon {edition})',
  disagree: 'Er du uenig?',
  renewed: 'Dokumentene er endret.',
  signal: 'Avslagssignalet fra nettleseren din blir respektert.',
  accept: 'Godta alle',
  reject: 'Avslå',
  settings: 'Innstillinger',
  acceptPolicy: 'Godta erklæringen',
  refusePolicy: 'Avslå erklæringen',
  understood: 'Jeg forstår',
  necessary: 'Nødvendige',
  functional: 'Brukervennlighet',
  analytics: 'Analyse',
  marketing: 'Annonsering',
}
export default no
