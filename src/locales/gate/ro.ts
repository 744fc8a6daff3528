import type { GateTexts } from '../../model/texts.js'

const ro: GateTexts = {
  document: 'Textul consimțământului',
  necessary: 'Necesare',
  functional: 'Funcționalitate',
  analytics: 'Analiză',
  marketing: 'Publicitate',
  embed: '„{service}” așteaptă permisiunea dumneavoastră',
  embedParty: 'Destinatar: {party}. Va afla adresa dumneavoastră IP, adresa paginii și datele browserului.',
  embedPurpose: 'Scop: {purpose}.',
  embedOnce: 'Afișați o dată',
  embedAlways: 'Permiteți întotdeauna',
  embedAll: 'Permiteți întotdeauna: {purpose}',
  embedSettings: 'Setări',
  reload: 'Reîncărcarea paginii',
  reloadAbout: 'Consimțământul a fost retras. Până la reîncărcarea paginii, încă funcționează: {services}.',
  reloadNow: 'Reîncărcați acum',
  reloadLater: 'Mai târziu',
}
export default ro
