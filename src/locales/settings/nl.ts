import type { SettingsTexts } from '../../model/texts.js'

const nl: SettingsTexts = {
  title: 'Instellingen voor cookies en gegevens',
  close: 'Sluiten',
  intro: 'Er staat niets aan totdat u kiest. U kunt uw beslissing op elk moment wijzigen.',
  purposes: 'Doeleinden',
  necessaryAbout: 'Zonder deze diensten werkt de site niet: inloggen, beveiliging, uw beslissing op deze pagina.',
  functionalAbout: 'Deze diensten onthouden uw voorkeuren en tonen chats, kaarten en video’s.',
  analyticsAbout: 'Deze diensten helpen te begrijpen hoe bezoekers de site gebruiken.',
  marketingAbout: 'Deze diensten tonen advertenties op basis van interesses en meten het resultaat ervan.',
  clauses: 'Bepalingen van het beleid: {clauses}',
  clause: 'bepaling {clause}',
  always: 'Altijd aan',
  services: 'Diensten',
  party: 'Ontvanger: {party}',
  cookies: 'Cookies: {names}',
  hosts: 'Adressen: {hosts}',
  removedByGpc: 'Uit: uw browser stuurt het GPC-weigeringssignaal en dat respecteren wij.',
  removedByDnt: 'Uit: uw browser stuurt het Do Not Track-signaal en dat respecteren wij.',
  removedByBlocked: 'Uit: cookies zijn geblokkeerd in de instellingen van uw browser. Voor ons is dat een weigering.',
  removedByTool:
    'Uit: de andere toestemmingstool op deze pagina heeft hiervoor geen toestemming en dat respecteren wij.',
  save: 'Keuze opslaan',
  saved: 'Opgeslagen.',
  accept: 'Alles accepteren',
  reject: 'Weigeren',
  withdraw: 'Toestemming intrekken',
  withdrawAbout:
    'U kunt uw toestemming hier op elk moment intrekken: de diensten worden uitgeschakeld en de intrekking wordt vastgelegd.',
  storage: 'Browseropslag: {names}',
  receives: 'Ontvangt: {what}',
  session: 'tot de browser wordt gesloten',
  language: 'Taal',
}
export default nl
