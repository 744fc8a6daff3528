import type { GateTexts } from '../../model/texts.js'

const hi: GateTexts = {
  document: 'सहमति का पाठ',
  necessary: 'आवश्यक',
  functional: 'सुविधा',
  analytics: 'विश्लेषण',
  marketing: 'विज्ञापन',
  embed: '“{service}” को आपकी अनुमति चाहिए',
  embedParty: 'प्राप्तकर्ता: {party}। इसे आपका IP पता, पेज का पता और ब्राउज़र का डेटा मिलेगा।',
  embedPurpose: 'उद्देश्य: {purpose}।',
  embedOnce: 'एक बार दिखाएँ',
  embedAlways: 'हमेशा अनुमति दें',
  embedAll: 'हमेशा अनुमति दें: {purpose}',
  embedSettings: 'सेटिंग',
  reload: 'पेज फिर से लोड करना',
  reloadAbout: 'सहमति वापस ली गई। पेज फिर से लोड होने तक ये चालू रहेंगे: {services}।',
  reloadNow: 'अभी फिर से लोड करें',
  reloadLater: 'बाद में',
}
export default hi
