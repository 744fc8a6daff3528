import type { GateTexts } from '../../model/texts.js'

const pl: GateTexts = {
  document: 'Treść zgody',
  necessary: 'Niezbędne',
  functional: 'Funkcjonalność',
  analytics: 'Analityka',
  marketing: 'Reklama',
  embed: '„{service}” czeka na Twoje pozwolenie',
  embedParty: 'Odbiorca: {party}. Pozna Twój adres IP, adres strony i dane przeglądarki.',
  embedPurpose: 'Cel: {purpose}.',
  embedOnce: 'Pokaż raz',
  embedAlways: 'Zawsze zezwalaj',
  embedAll: 'Zawsze zezwalaj: {purpose}',
  embedSettings: 'Ustawienia',
  reload: 'Ponowne wczytanie strony',
  reloadAbout: 'Zgoda została wycofana. Do ponownego wczytania strony nadal działają: {services}.',
  reloadNow: 'Wczytaj ponownie',
  reloadLater: 'Później',
}
export default pl
