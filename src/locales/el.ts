import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const el: NoticeTexts = {
  title: 'Cookies και τα δεδομένα σας',
  ask: '{operator} ζητά τη συγκατάθεσή σας για την επεξεργασία δεδομένων. Σκοποί: {purposes}. {document}.',
  document: 'Κείμενο συγκατάθεσης',
  use: 'Χρησιμοποιώντας τον ιστότοπο, αποδέχεστε {policy}. {refuse}',
  express: 'Αποδεχθείτε ή απορρίψτε {policy}.',
  offer: 'Μαζί με την προσφορά αποδέχεστε {policy}. {refuse}',
  policy: 'την πολιτική (έκδοση {edition})',
  disagree: 'Δεν συμφωνείτε;',
  renewed: 'Τα έγγραφα έχουν αλλάξει.',
  signal: 'Το σήμα εξαίρεσης του προγράμματος περιήγησής σας γίνεται σεβαστό.',
  accept: 'Αποδοχή όλων',
  reject: 'Απόρριψη όλων',
  settings: 'Ρυθμίσεις',
  acceptPolicy: 'Αποδοχή πολιτικής',
  refusePolicy: 'Απόρριψη πολιτικής',
  understood: 'Κατάλαβα',
  necessary: 'Απαραίτητα',
  functional: 'Ευχρηστία',
  analytics: 'Στατιστικά',
  marketing: 'Διαφήμιση',
}
export default el
