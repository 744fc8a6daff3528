import type { SettingsTexts } from '../../model/texts.js'

const hu: SettingsTexts = {
  title: 'Süti- és adatbeállítások',
  close: 'Bezárás',
  intro: 'Amíg nem választ, semmi sincs bekapcsolva. Döntését bármikor megváltoztathatja.',
  purposes: 'Az adatkezelés céljai',
  necessaryAbout: 'Nélkülük a webhely nem működik: bejelentkezés, biztonság, az Ön döntése ezen az oldalon.',
  functionalAbout: 'Megjegyzik az Ön választásait, és csevegést, térképeket, videókat jelenítenek meg.',
  analyticsAbout: 'Segítenek megérteni, hogyan használják a látogatók a webhelyet.',
  marketingAbout: 'Érdeklődés szerinti hirdetéseket jelenítenek meg, és mérik azokat.',
  clauses: 'A szabályzat pontjai: {clauses}',
  clause: '{clause}. pont',
  always: 'Mindig bekapcsolva',
  services: 'Szolgáltatások',
  party: 'Címzett: {party}',
  cookies: 'Sütik: {names}',
  hosts: 'Címek: {hosts}',
  removedByGpc: 'Kikapcsolva: böngészője a GPC elutasító jelzést küldi, és ezt figyelembe vesszük.',
  removedByDnt: 'Kikapcsolva: böngészője a Do Not Track jelzést küldi, és ezt figyelembe vesszük.',
  removedByBlocked: 'Kikapcsolva: a sütik le vannak tiltva a böngésző beállításaiban. Ezt elutasításnak tekintjük.',
  removedByTool:
    'Kikapcsolva: az oldal másik hozzájárulás-kezelőjében ehhez nincs hozzájárulás, és ezt figyelembe vesszük.',
  save: 'Választás mentése',
  saved: 'Mentve.',
  accept: 'Összes elfogadása',
  reject: 'Összes elutasítása',
  withdraw: 'Hozzájárulás visszavonása',
  withdrawAbout:
    'Hozzájárulását itt bármikor visszavonhatja: a szolgáltatások kikapcsolnak, és a visszavonást rögzítjük.',
  storage: 'Böngészőtároló: {names}',
  receives: 'Megkapja: {what}',
  session: 'a böngésző bezárásáig',
  language: 'Nyelv',
}
export default hu
