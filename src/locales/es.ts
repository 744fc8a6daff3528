import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const es: NoticeTexts = {
  title: 'Cookies y sus datos',
  ask: '{operator} solicita su consentimiento para el tratamiento de datos. Finalidades: {purposes}. {document}.',
  document: 'Texto del consentimiento',
  use: 'Al usar este sitio, acepta {policy}. {refuse}',
  express: 'Acepte o rechace {policy}.',
  offer: 'Junto con la oferta, acepta {policy}. {refuse}',
  policy: 'la política (versión {edition})',
  disagree: '¿No está de acuerdo?',
  renewed: 'Los documentos han cambiado.',
  signal: 'Respetamos la señal de exclusión de su navegador.',
  accept: 'Aceptar todo',
  reject: 'Rechazar todo',
  settings: 'Configuración',
  acceptPolicy: 'Aceptar la política',
  refusePolicy: 'Rechazar la política',
  understood: 'Entendido',
  necessary: 'Necesarios',
  functional: 'Funcionalidad',
  analytics: 'Análisis',
  marketing: 'Publicidad',
}
export default es
