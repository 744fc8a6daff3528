import type { SettingsTexts } from '../../model/texts.js'

const pt: SettingsTexts = {
  title: 'Definições de cookies e dados',
  close: 'Fechar',
  intro: 'Nada está ativo enquanto não escolher. Pode alterar a sua decisão a qualquer momento.',
  purposes: 'Finalidades',
  necessaryAbout: 'Sem estes serviços o site não funciona: início de sessão, segurança, a sua decisão nesta página.',
  functionalAbout: 'Memorizam as suas preferências e mostram conversas, mapas e vídeos.',
  analyticsAbout: 'Ajudam a compreender como os visitantes utilizam o site.',
  marketingAbout: 'Mostram publicidade de acordo com os interesses e medem os seus resultados.',
  clauses: 'Cláusulas da política: {clauses}',
  clause: 'cláusula {clause}',
  always: 'Sempre ativos',
  services: 'Serviços',
  party: 'Destinatário: {party}',
  cookies: 'Cookies: {names}',
  hosts: 'Endereços: {hosts}',
  removedByGpc: 'Desativado: o seu navegador envia o sinal de recusa GPC, que respeitamos.',
  removedByDnt: 'Desativado: o seu navegador envia o sinal Do Not Track, que respeitamos.',
  removedByBlocked:
    'Desativado: os cookies estão bloqueados nas definições do seu navegador. Para nós, isso é uma recusa.',
  removedByTool:
    'Desativado: a outra ferramenta de consentimento desta página não tem consentimento para tal, e respeitamos isso.',
  save: 'Guardar a escolha',
  saved: 'Escolha guardada.',
  accept: 'Aceitar tudo',
  reject: 'Recusar',
  withdraw: 'Retirar o consentimento',
  withdrawAbout:
    'Pode retirar aqui o seu consentimento a qualquer momento: os serviços são desativados e a retirada fica registada.',
  storage: 'Armazenamento do navegador: {names}',
  receives: 'Recebe: {what}',
  session: 'até o navegador ser fechado',
  language: 'Idioma',
}
export default pt
