import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const tk: NoticeTexts = {
  title: 'Cookie faýllary we maglumatlaryňyz',
  ask: '{operator} maglumatlary işläp taýýarlamaga razylygyňyzy soraýar. Maksatlar: {purposes}. {document}.',
  document: 'Razylygyň teksti',
  use: 'Saýtdan peýdalanmak bilen siz {policy} kabul edýärsiňiz. {refuse}',
  express: 'Siz {policy} kabul edip ýa-da ret edip bilersiňiz.',
  offer: 'Oferta bilen bilelikde siz {policy} kabul edýärsiňiz. {refuse}',
  policy: 'syýasaty (redaksiýa {edition})',
  disagree: 'Razy dälmisiňiz?',
  renewed: 'Resminamalar üýtgedi.',
  signal: 'Brauzeriňiziň ret ediş signaly hasaba alyndy.',
  accept: 'Ählisini kabul etmek',
  reject: 'Ret etmek',
  settings: 'Sazlamalar',
  acceptPolicy: 'Syýasaty kabul etmek',
  refusePolicy: 'Syýasaty ret etmek',
  understood: 'Düşnükli',
  necessary: 'Zerur',
  functional: 'Amatlylyk',
  analytics: 'Seljerme',
  marketing: 'Mahabat',
}
export default tk
