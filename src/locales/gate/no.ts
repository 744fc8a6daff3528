import type { GateTexts } from '../../model/texts.js'

const no: GateTexts = {
  document: 'Samtykketekst',
  necessary: 'Nødvendige',
  functional: 'Funksjonalitet',
  analytics: 'Analyse',
  marketing: 'Annonsering',
  embed: '«{service}» venter på din tillatelse',
  embedParty: 'Mottaker: {party}. Får vite IP-adressen din, sidens adresse og nettleserdata.',
  embedPurpose: 'Formål: {purpose}.',
  embedOnce: 'Vis én gang',
  embedAlways: 'Tillat alltid',
  embedAll: 'Tillat alltid: {purpose}',
  embedSettings: 'Innstillinger',
  reload: 'Ny innlasting av siden',
  reloadAbout: 'Samtykket er trukket tilbake. Inntil siden lastes inn på nytt, kjører fortsatt: {services}.',
  reloadNow: 'Last inn på nytt nå',
  reloadLater: 'Senere',
}
export default no
