import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const hi: NoticeTexts = {
  title: 'कुकी और आपका डेटा',
  ask: '{operator}: व्यक्तिगत डेटा के प्रसंस्करण के लिए आपकी सहमति चाहिए। उद्देश्य: {purposes}। {document}।',
  document: 'सहमति का पाठ',
  use: 'इस साइट का उपयोग करने पर {policy} स्वीकार मानी जाएगी। {refuse}',
  express: 'कृपया {policy} को स्वीकार या अस्वीकार करें।',
  offer: 'प्रस्ताव के साथ {policy} भी स्वीकार मानी जाएगी। {refuse}',
  policy: 'नीति (संस्करण {edition})',
  disagree: 'असहमत हैं?',
  renewed: 'दस्तावेज़ बदल गए हैं।',
  signal: 'आपके ब्राउज़र के ऑप्ट-आउट सिग्नल का पालन किया गया है।',
  accept: 'सभी स्वीकार करें',
  reject: 'सभी अस्वीकार करें',
  settings: 'सेटिंग',
  acceptPolicy: 'नीति स्वीकार करें',
  refusePolicy: 'नीति अस्वीकार करें',
  understood: 'ठीक है',
  necessary: 'आवश्यक',
  functional: 'सुविधा',
  analytics: 'विश्लेषण',
  marketing: 'विज्ञापन',
}
export default hi
