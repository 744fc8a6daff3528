import type { GateTexts } from '../../model/texts.js'

const tr: GateTexts = {
  document: 'Açık rıza metni',
  necessary: 'Zorunlu',
  functional: 'İşlevsellik',
  analytics: 'Analiz',
  marketing: 'Reklam',
  embed: '“{service}” izninizi bekliyor',
  embedParty: 'Alıcı: {party}. IP adresinizi, sayfanın adresini ve tarayıcı verilerini öğrenir.',
  embedPurpose: 'Amaç: {purpose}.',
  embedOnce: 'Bir kez göster',
  embedAlways: 'Her zaman izin ver',
  embedAll: 'Her zaman izin ver: {purpose}',
  embedSettings: 'Ayarlar',
  reload: 'Sayfayı yenileme',
  reloadAbout: 'Açık rıza geri alındı. Sayfa yenilenene kadar şunlar çalışmayı sürdürür: {services}.',
  reloadNow: 'Şimdi yenile',
  reloadLater: 'Daha sonra',
}
export default tr
