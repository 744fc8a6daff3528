import type { GateTexts } from '../../model/texts.js'

const pt: GateTexts = {
  document: 'Texto do consentimento',
  necessary: 'Necessários',
  functional: 'Funcionalidade',
  analytics: 'Análise',
  marketing: 'Publicidade',
  embed: '«{service}» aguarda a sua autorização',
  embedParty:
    'Destinatário: {party}. Ficará a conhecer o seu endereço IP, o endereço da página e os dados do navegador.',
  embedPurpose: 'Finalidade: {purpose}.',
  embedOnce: 'Mostrar uma vez',
  embedAlways: 'Permitir sempre',
  embedAll: 'Permitir sempre: {purpose}',
  embedSettings: 'Definições',
  reload: 'Recarregamento da página',
  reloadAbout: 'O consentimento foi retirado. Até a página ser recarregada, continuam ativos: {services}.',
  reloadNow: 'Recarregar agora',
  reloadLater: 'Mais tarde',
}
export default pt
