import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const ka: NoticeTexts = {
  title: 'ქუქი-ფაილები და თქვენი მონაცემები',
  ask: '{operator} ითხოვს თქვენს თანხმობას მონაცემთა დამუშავებაზე. მიზნები: {purposes}. {document}.',
  document: 'თანხმობის ტექსტი',
  use: 'საიტით სარგებლობით თქვენ ეთანხმებით {policy}. {refuse}',
  express: 'ეთანხმებით თუ არა {policy}?',
  offer: 'ოფერტთან ერთად თქვენ ეთანხმებით {policy}. {refuse}',
  policy: 'პოლიტიკას (რედაქცია {edition})',
  disagree: 'არ ეთანხმებით?',
  renewed: 'დოკუმენტები შეიცვალა.',
  signal: 'თქვენი ბრაუზერის უარის სიგნალი გათვალისწინებულია.',
  accept: 'ყველას მიღება',
  reject: 'უარის თქმა',
  settings: 'პარამეტრები',
  acceptPolicy: 'პოლიტიკის მიღება',
  refusePolicy: 'პოლიტიკის უარყოფა',
  understood: 'გასაგებია',
  necessary: 'აუცილებელი',
  functional: 'მოხერხებულობა',
  analytics: 'ანალიტიკა',
  marketing: 'რეკლამა',
}
export default ka
