import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const tr: NoticeTexts = {
  title: 'Çerezler ve verileriniz',
  ask: '{operator}, verilerinizin işlenmesi için açık rızanızı istiyor. Amaçlar: {purposes}. {document}.',
  document: 'Açık rıza metni',
  use: 'Siteyi kullanarak {policy} kabul etmiş olursunuz. {refuse}',
  express: 'Lütfen {policy} kabul edin veya reddedin.',
  offer: 'Teklifle birlikte {policy} kabul etmiş olursunuz. {refuse}',
  policy: 'politikayı (sürüm {edition})',
  disagree: 'Kabul etmiyor musunuz?',
  renewed: 'Belgeler değişti.',
  signal: 'Tarayıcınızın ret sinyali dikkate alındı.',
  accept: 'Tümünü kabul et',
  reject: 'Reddet',
  settings: 'Ayarlar',
  acceptPolicy: 'Politikayı kabul et',
  refusePolicy: 'Politikayı reddet',
  understood: 'Anladım',
  necessary: 'Zorunlu',
  functional: 'İşlevsellik',
  analytics: 'Analiz',
  marketing: 'Reklam',
}
export default tr
