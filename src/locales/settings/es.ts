import type { SettingsTexts } from '../../model/texts.js'

const es: SettingsTexts = {
  title: 'Configuración de cookies y datos',
  close: 'Cerrar',
  intro: 'Nada se activa hasta que usted elija. Puede cambiar su decisión en cualquier momento.',
  purposes: 'Finalidades del tratamiento',
  necessaryAbout: 'Sin ellos el sitio no funciona: inicio de sesión, seguridad, su decisión en esta página.',
  functionalAbout: 'Recuerdan sus preferencias y muestran chats, mapas y vídeos.',
  analyticsAbout: 'Ayudan a entender cómo se usa el sitio.',
  marketingAbout: 'Muestran publicidad según intereses y la miden.',
  clauses: 'Apartados de la política: {clauses}',
  clause: 'apartado {clause}',
  always: 'Siempre activos',
  services: 'Servicios',
  party: 'Destinatario: {party}',
  cookies: 'Cookies: {names}',
  hosts: 'Direcciones: {hosts}',
  removedByGpc: 'Desactivado: su navegador envía la señal de exclusión GPC y la respetamos.',
  removedByDnt: 'Desactivado: su navegador envía la señal Do Not Track y la respetamos.',
  removedByBlocked:
    'Desactivado: las cookies están bloqueadas en la configuración de su navegador. Para nosotros es un rechazo.',
  removedByTool:
    'Desactivado: la otra herramienta de consentimiento de esta página no tiene consentimiento para esto y lo respetamos.',
  save: 'Guardar mi elección',
  saved: 'Guardado.',
  accept: 'Aceptar todo',
  reject: 'Rechazar todo',
  withdraw: 'Retirar el consentimiento',
  withdrawAbout:
    'Puede retirar aquí su consentimiento en cualquier momento: los servicios se desactivan y la retirada queda registrada.',
  storage: 'Almacenamiento del navegador: {names}',
  receives: 'Recibe: {what}',
  session: 'hasta que se cierre el navegador',
  language: 'Idioma',
}
export default es
