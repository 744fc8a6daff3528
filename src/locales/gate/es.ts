import type { GateTexts } from '../../model/texts.js'

const es: GateTexts = {
  document: 'Texto del consentimiento',
  necessary: 'Necesarios',
  functional: 'Funcionalidad',
  analytics: 'Análisis',
  marketing: 'Publicidad',
  embed: '«{service}» espera su permiso',
  embedParty: 'Destinatario: {party}. Conocerá su dirección IP, la dirección de la página y datos del navegador.',
  embedPurpose: 'Finalidad: {purpose}.',
  embedOnce: 'Mostrar una vez',
  embedAlways: 'Permitir siempre',
  embedAll: 'Permitir siempre: {purpose}',
  embedSettings: 'Configuración',
  reload: 'Recarga de la página',
  reloadAbout: 'El consentimiento se ha retirado. Hasta que se recargue la página, siguen funcionando: {services}.',
  reloadNow: 'Recargar ahora',
  reloadLater: 'Más tarde',
}
export default es
