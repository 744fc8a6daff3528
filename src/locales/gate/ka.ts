import type { GateTexts } from '../../model/texts.js'

const ka: GateTexts = {
  document: 'თანხმობის ტექსტი',
  necessary: 'აუცილებელი',
  functional: 'მოხერხებულობა',
  analytics: 'ანალიტიკა',
  marketing: 'რეკლამა',
  embed: '„{service}“ ელოდება თქვენს ნებართვას',
  embedParty: 'მიმღები: {party}. შეიტყობს თქვენს IP-მისამართს, გვერდის მისამართსა და ბრაუზერის მონაცემებს.',
  embedPurpose: 'მიზანი: {purpose}.',
  embedOnce: 'ერთხელ ჩვენება',
  embedAlways: 'ყოველთვის დაშვება',
  embedAll: 'ყოველთვის დაშვება: {purpose}',
  embedSettings: 'პარამეტრები',
  reload: 'გვერდის განახლება',
  reloadAbout: 'თანხმობა გამოხმობილია. გვერდის განახლებამდე ჯერ კიდევ მუშაობს: {services}.',
  reloadNow: 'ახლა განახლება',
  reloadLater: 'მოგვიანებით',
}
export default ka
