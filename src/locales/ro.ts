import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const ro: NoticeTexts = {
  title: 'Cookie-urile și datele dumneavoastră',
  ask: '{operator} vă solicită consimțământul pentru prelucrarea datelor cu caracter personal. Scopuri: {purposes}. {document}.',
  document: 'Textul consimțământului',
  use: 'Prin utilizarea site-ului acceptați {policy}. {refuse}',
  express: 'Acceptați sau refuzați {policy}.',
  offer: 'Acceptând oferta, acceptați și {policy}. {refuse}',
  policy: 'politica (versiunea {edition})',
  disagree: 'Nu sunteți de acord?',
  renewed: 'Documentele s-au schimbat.',
  signal: 'Semnalul de refuz al browserului dumneavoastră este respectat.',
  accept: 'Accept tot',
  reject: 'Refuz',
  settings: 'Setări',
  acceptPolicy: 'Accept politica',
  refusePolicy: 'Refuz politica',
  understood: 'Am înțeles',
  necessary: 'Necesare',
  functional: 'Funcționalitate',
  analytics: 'Analiză',
  marketing: 'Publicitate',
}
export default ro
