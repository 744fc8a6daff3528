import type { SettingsTexts } from '../../model/texts.js'

const sk: SettingsTexts = {
  title: 'Nastavenia súborov cookie a údajov',
  close: 'Zavrieť',
  intro: 'Kým si nevyberiete, nič nie je zapnuté. Svoje rozhodnutie môžete kedykoľvek zmeniť.',
  purposes: 'Účely',
  necessaryAbout: 'Bez nich web nefunguje: prihlásenie, bezpečnosť, vaše rozhodnutie na tejto stránke.',
  functionalAbout: 'Pamätajú si vaše preferencie a zobrazujú čet, mapy a videá.',
  analyticsAbout: 'Pomáhajú pochopiť, ako návštevníci používajú web.',
  marketingAbout: 'Zobrazujú reklamu podľa záujmov a merajú jej výsledky.',
  clauses: 'Body zásad: {clauses}',
  clause: 'bod {clause}',
  always: 'Vždy zapnuté',
  services: 'Služby',
  party: 'Príjemca: {party}',
  cookies: 'Súbory cookie: {names}',
  hosts: 'Adresy: {hosts}',
  removedByGpc: 'Vypnuté: váš prehliadač odosiela signál odmietnutia GPC a my ho rešpektujeme.',
  removedByDnt: 'Vypnuté: váš prehliadač odosiela signál Do Not Track a my ho rešpektujeme.',
  removedByBlocked:
    'Vypnuté: súbory cookie sú v nastaveniach vášho prehliadača zablokované. Pre nás to znamená odmietnutie.',
  removedByTool:
    'Vypnuté: iný nástroj na správu súhlasov na tejto stránke súhlas na tento účel nemá a my to rešpektujeme.',
  save: 'Uložiť výber',
  saved: 'Uložené.',
  accept: 'Prijať všetko',
  reject: 'Odmietnuť',
  withdraw: 'Odvolať súhlas',
  withdrawAbout: 'Súhlas tu môžete kedykoľvek odvolať: služby sa vypnú a odvolanie sa zaznamená.',
  storage: 'Úložisko prehliadača: {names}',
  receives: 'Dostáva: {what}',
  session: 'do zatvorenia prehliadača',
  language: 'Jazyk',
}
export default sk
