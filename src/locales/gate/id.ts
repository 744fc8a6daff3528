import type { GateTexts } from '../../model/texts.js'

const id: GateTexts = {
  document: 'Teks persetujuan',
  necessary: 'Diperlukan',
  functional: 'Kenyamanan',
  analytics: 'Analitik',
  marketing: 'Iklan',
  embed: '“{service}” memerlukan izin Anda',
  embedParty: 'Penerima: {party}. Akan mengetahui alamat IP Anda, alamat halaman, dan data browser.',
  embedPurpose: 'Tujuan: {purpose}.',
  embedOnce: 'Tampilkan sekali',
  embedAlways: 'Selalu izinkan',
  embedAll: 'Selalu izinkan: {purpose}',
  embedSettings: 'Pengaturan',
  reload: 'Memuat ulang halaman',
  reloadAbout:
    'Persetujuan telah ditarik kembali. Sampai halaman dimuat ulang, layanan ini masih berjalan: {services}.',
  reloadNow: 'Muat ulang sekarang',
  reloadLater: 'Nanti',
}
export default id
