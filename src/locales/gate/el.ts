import type { GateTexts } from '../../model/texts.js'

const el: GateTexts = {
  document: 'Κείμενο συγκατάθεσης',
  necessary: 'Απαραίτητα',
  functional: 'Ευχρηστία',
  analytics: 'Στατιστικά',
  marketing: 'Διαφήμιση',
  embed: '«{service}» περιμένει την άδειά σας',
  embedParty:
    'Αποδέκτης: {party}. Μαθαίνει τη διεύθυνση IP σας, τη διεύθυνση της σελίδας και στοιχεία του προγράμματος περιήγησης.',
  embedPurpose: 'Σκοπός: {purpose}.',
  embedOnce: 'Εμφάνιση μία φορά',
  embedAlways: 'Να επιτρέπεται πάντα',
  embedAll: 'Να επιτρέπεται πάντα: {purpose}',
  embedSettings: 'Ρυθμίσεις',
  reload: 'Ανανέωση της σελίδας',
  reloadAbout: 'Η συγκατάθεση ανακλήθηκε. Μέχρι να ανανεωθεί η σελίδα, λειτουργούν ακόμη: {services}.',
  reloadNow: 'Ανανέωση τώρα',
  reloadLater: 'Αργότερα',
}
export default el
