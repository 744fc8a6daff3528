import type { SettingsTexts } from '../../model/texts.js'

const ro: SettingsTexts = {
  title: 'Setări pentru cookie-uri și date',
  close: 'Închideți',
  intro: 'Nimic nu este activ până când nu alegeți. Vă puteți schimba decizia în orice moment.',
  purposes: 'Scopuri',
  necessaryAbout:
    'Fără ele site-ul nu funcționează: autentificarea, securitatea, decizia dumneavoastră pe această pagină.',
  functionalAbout: 'Rețin preferințele dumneavoastră și afișează chaturi, hărți și videoclipuri.',
  analyticsAbout: 'Ajută la înțelegerea modului în care vizitatorii folosesc site-ul.',
  marketingAbout: 'Afișează publicitate în funcție de interese și îi măsoară rezultatele.',
  clauses: 'Clauzele politicii: {clauses}',
  clause: 'clauza {clause}',
  always: 'Întotdeauna active',
  services: 'Servicii',
  party: 'Destinatar: {party}',
  cookies: 'Cookie-uri: {names}',
  hosts: 'Adrese: {hosts}',
  removedByGpc: 'Dezactivat: browserul dumneavoastră transmite semnalul de refuz GPC, iar noi îl respectăm.',
  removedByDnt: 'Dezactivat: browserul dumneavoastră transmite semnalul Do Not Track, iar noi îl respectăm.',
  removedByBlocked: 'Dezactivat: cookie-urile sunt blocate în setările browserului. Pentru noi, acesta este un refuz.',
  removedByTool:
    'Dezactivat: celălalt instrument de consimțământ de pe această pagină nu are consimțământ pentru acest scop, iar noi respectăm acest lucru.',
  save: 'Salvați alegerea',
  saved: 'Alegerea a fost salvată.',
  accept: 'Accept tot',
  reject: 'Refuz',
  withdraw: 'Retrag consimțământul',
  withdrawAbout:
    'Vă puteți retrage consimțământul aici în orice moment: serviciile sunt dezactivate, iar retragerea este înregistrată.',
  storage: 'Spațiul de stocare al browserului: {names}',
  receives: 'Primește: {what}',
  session: 'până la închiderea browserului',
  language: 'Limba',
}
export default ro
