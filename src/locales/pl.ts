import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const pl: NoticeTexts = {
  title: 'Pliki cookie i Twoje dane',
  ask: '{operator} prosi o zgodę na przetwarzanie danych osobowych. Cele: {purposes}. {document}.',
  document: 'Treść zgody',
  use: 'Korzystając z witryny, akceptujesz {policy}. {refuse}',
  express: 'Zaakceptuj lub odrzuć {policy}.',
  offer: 'Akceptując ofertę, akceptujesz także {policy}. {refuse}',
  policy: 'politykę (wersja {edition})',
  disagree: 'Nie zgadzasz się?',
  renewed: 'Dokumenty się zmieniły.',
  signal: 'Uwzględniono sygnał odmowy z Twojej przeglądarki.',
  accept: 'Akceptuj wszystko',
  reject: 'Odmów',
  settings: 'Ustawienia',
  acceptPolicy: 'Akceptuj politykę',
  refusePolicy: 'Odrzuć politykę',
  understood: 'Rozumiem',
  necessary: 'Niezbędne',
  functional: 'Funkcjonalność',
  analytics: 'Analityka',
  marketing: 'Reklama',
}
export default pl
