import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const fi: NoticeTexts = {
  title: 'Evästeet ja tietosi',
  ask: '{operator} pyytää suostumustasi tietojen käsittelyyn. Tarkoitukset: {purposes}. {document}.',
  document: 'Suostumuksen teksti',
  use: 'Käyttämällä sivustoa hyväksyt {policy}. {refuse}',
  express: 'Voit hyväksyä tai hylätä {policy}.',
  offer: 'Tarjouksen yhteydessä hyväksyt {policy}. {refuse}',
  policy: 'tietosuojakäytännön (versio {edition})',
  disagree: 'Etkö hyväksy?',
  renewed: 'Asiakirjat ovat muuttuneet.',
  signal: 'Selaimesi kieltosignaali on otettu huomioon.',
  accept: 'Hyväksy kaikki',
  reject: 'Hylkää kaikki',
  settings: 'Asetukset',
  acceptPolicy: 'Hyväksy käytäntö',
  refusePolicy: 'Hylkää käytäntö',
  understood: 'Selvä',
  necessary: 'Välttämättömät',
  functional: 'Käyttömukavuus',
  analytics: 'Analytiikka',
  marketing: 'Mainonta',
}
export default fi
