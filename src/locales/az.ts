import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const az: NoticeTexts = {
  title: 'Kuki faylları və məlumatlarınız',
  ask: '{operator} məlumatların işlənilməsinə razılığınızı istəyir. Məqsədlər: {purposes}. {document}.',
  document: 'Razılığın mətni',
  use: 'Saytdan istifadə etməklə {policy} qəbul edirsiniz. {refuse}',
  express: 'Siz {policy} qəbul və ya rədd edə bilərsiniz.',
  offer: 'Oferta ilə birlikdə {policy} qəbul edirsiniz. {refuse}',
  policy: 'siyasəti (redaksiya {edition})',
  disagree: 'Razı deyilsinizmi?',
  renewed: 'Sənədlər dəyişib.',
  signal: 'Brauzerinizin imtina siqnalı nəzərə alınıb.',
  accept: 'Hamısını qəbul et',
  reject: 'İmtina et',
  settings: 'Ayarlar',
  acceptPolicy: 'Siyasəti qəbul et',
  refusePolicy: 'Siyasəti rədd et',
  understood: 'Aydındır',
  necessary: 'Zəruri',
  functional: 'Rahatlıq',
  analytics: 'Analitika',
  marketing: 'Reklam',
}
export default az
