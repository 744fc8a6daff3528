import type { GateTexts } from '../../model/texts.js'

const az: GateTexts = {
  document: 'Razılığın mətni',
  necessary: 'Zəruri',
  functional: 'Rahatlıq',
  analytics: 'Analitika',
  marketing: 'Reklam',
  embed: '“{service}” icazənizi gözləyir',
  embedParty: 'Məlumatı alan: {party}. IP ünvanınızı, səhifənin ünvanını və brauzer məlumatlarını öyrənir.',
  embedPurpose: 'Məqsəd: {purpose}.',
  embedOnce: 'Bir dəfə göstər',
  embedAlways: 'Həmişə icazə ver',
  embedAll: 'Həmişə icazə ver: {purpose}',
  embedSettings: 'Ayarlar',
  reload: 'Səhifənin yenilənməsi',
  reloadAbout: 'Razılıq geri götürülüb. Səhifə yenilənənə qədər bunlar hələ işləyir: {services}.',
  reloadNow: 'İndi yenilə',
  reloadLater: 'Sonra',
}
export default az
