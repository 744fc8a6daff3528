import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const id: NoticeTexts = {
  title: 'Cookie dan data Anda',
  ask: '{operator} meminta persetujuan Anda untuk memproses data pribadi. Tujuan: {purposes}. {document}.',
  document: 'Teks persetujuan',
  use: 'Dengan menggunakan situs ini, Anda menerima {policy}. {refuse}',
  express: 'Silakan terima atau tolak {policy}.',
  offer: 'Dengan menerima penawaran, Anda juga menerima {policy}. {refuse}',
  policy: 'kebijakan (versi {edition})',
  disagree: 'Tidak setuju?',
  renewed: 'Dokumen telah berubah.',
  signal: 'Kami mematuhi sinyal penolakan dari browser Anda.',
  accept: 'Terima semua',
  reject: 'Tolak semua',
  settings: 'Pengaturan',
  acceptPolicy: 'Terima kebijakan',
  refusePolicy: 'Tolak kebijakan',
  understood: 'Mengerti',
  necessary: 'Diperlukan',
  functional: 'Kenyamanan',
  analytics: 'Analitik',
  marketing: 'Iklan',
}
export default id
