import type { GateTexts } from '../../model/texts.js'

const fi: GateTexts = {
  document: 'Suostumuksen teksti',
  necessary: 'Välttämättömät',
  functional: 'Käyttömukavuus',
  analytics: 'Analytiikka',
  marketing: 'Mainonta',
  embed: '”{service}” odottaa lupaasi',
  embedParty: 'Vastaanottaja: {party}. Saa tietää IP-osoitteesi, sivun osoitteen ja selaimen tiedot.',
  embedPurpose: 'Tarkoitus: {purpose}.',
  embedOnce: 'Näytä kerran',
  embedAlways: 'Salli aina',
  embedAll: 'Salli aina: {purpose}',
  embedSettings: 'Asetukset',
  reload: 'Sivun lataaminen uudelleen',
  reloadAbout:
    'Suostumus on peruutettu. Siihen asti, kunnes sivu ladataan uudelleen, käynnissä ovat vielä: {services}.',
  reloadNow: 'Lataa uudelleen',
  reloadLater: 'Myöhemmin',
}
export default fi
