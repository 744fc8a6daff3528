import type { GateTexts } from '../../model/texts.js'

const lv: GateTexts = {
  document: 'Piekrišanas teksts',
  necessary: 'Nepieciešamās',
  functional: 'Funkcionalitāte',
  analytics: 'Analītika',
  marketing: 'Reklāma',
  embed: '“{service}” gaida jūsu atļauju',
  embedParty: 'Saņēmējs: {party}. Uzzinās jūsu IP adresi, lapas adresi un pārlūka datus.',
  embedPurpose: 'Nolūks: {purpose}.',
  embedOnce: 'Rādīt vienreiz',
  embedAlways: 'Vienmēr atļaut',
  embedAll: 'Vienmēr atļaut: {purpose}',
  embedSettings: 'Iestatījumi',
  reload: 'Lapas pārlādēšana',
  reloadAbout: 'Piekrišana ir atsaukta. Līdz lapas pārlādēšanai vēl darbojas: {services}.',
  reloadNow: 'Pārlādēt tagad',
  reloadLater: 'Vēlāk',
}
export default lv
