import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const no: NoticeTexts = {
  title: 'Informasjonskapsler og opplysningene dine',
  ask: '{operator} ber om ditt samtykke til behandling av personopplysninger. Formål: {purposes}. {document}.',
  document: 'Samtykketekst',
  use: 'Ved å bruke nettstedet godtar du {policy}. {refuse}',
  express: 'Godta eller avslå {policy}.',
  offer: 'Når du godtar tilbudet, godtar du også {policy}. {refuse}',
  policy: 'personvernerklæringen (versjon {edition})',
  disagree: 'Ikke enig?',
  renewed: 'Dokumentene er endret.',
  signal: 'Nettleserens signal om avslag blir respektert.',
  accept: 'Godta alle',
  reject: 'Avslå',
  settings: 'Innstillinger',
  acceptPolicy: 'Godta erklæringen',
  refusePolicy: 'Avslå erklæringen',
  understood: 'Jeg forstår',
  necessary: 'Nødvendige',
  functional: 'Funksjonalitet',
  analytics: 'Analyse',
  marketing: 'Annonsering',
}
export default no
