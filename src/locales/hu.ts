import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const hu: NoticeTexts = {
  title: 'Sütik és az Ön adatai',
  ask: '{operator} az Ön hozzájárulását kéri adatok kezeléséhez. Célok: {purposes}. {document}.',
  document: 'A hozzájárulás szövege',
  use: 'A webhely használatával Ön elfogadja {policy}. {refuse}',
  express: 'Kérjük, fogadja el vagy utasítsa el {policy}.',
  offer: 'Az ajánlattal együtt Ön elfogadja {policy}. {refuse}',
  policy: 'a szabályzatot (verzió: {edition})',
  disagree: 'Nem ért egyet?',
  renewed: 'A dokumentumok megváltoztak.',
  signal: 'Böngészője elutasító jelzését figyelembe vesszük.',
  accept: 'Összes elfogadása',
  reject: 'Összes elutasítása',
  settings: 'Beállítások',
  acceptPolicy: 'Szabályzat elfogadása',
  refusePolicy: 'Szabályzat elutasítása',
  understood: 'Értem',
  necessary: 'Szükséges',
  functional: 'Kényelem',
  analytics: 'Analitika',
  marketing: 'Hirdetés',
}
export default hu
