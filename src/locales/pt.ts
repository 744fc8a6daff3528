import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const pt: NoticeTexts = {
  title: 'Cookies e os seus dados',
  ask: '{operator} pede o seu consentimento para o tratamento de dados pessoais. Finalidades: {purposes}. {document}.',
  document: 'Texto do consentimento',
  use: 'Ao utilizar o site, aceita {policy}. {refuse}',
  express: 'Aceite ou recuse {policy}.',
  offer: 'Ao aceitar a oferta, aceita também {policy}. {refuse}',
  policy: 'a política (versão {edition})',
  disagree: 'Não concorda?',
  renewed: 'Os documentos foram alterados.',
  signal: 'O sinal de recusa do seu navegador é respeitado.',
  accept: 'Aceitar tudo',
  reject: 'Recusar',
  settings: 'Definições',
  acceptPolicy: 'Aceitar a política',
  refusePolicy: 'Recusar a política',
  understood: 'Compreendi',
  necessary: 'Necessários',
  functional: 'Funcionalidade',
  analytics: 'Análise',
  marketing: 'Publicidade',
}
export default pt
