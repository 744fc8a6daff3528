import type { SettingsTexts } from '../../model/texts.js'

const id: SettingsTexts = {
  title: 'Pengaturan cookie dan data',
  close: 'Tutup',
  intro: 'Tidak ada yang aktif sebelum Anda memilih. Anda dapat mengubah keputusan kapan saja.',
  purposes: 'Tujuan pemrosesan',
  necessaryAbout: 'Tanpa ini situs tidak berfungsi: masuk ke akun, keamanan, keputusan Anda di halaman ini.',
  functionalAbout: 'Mengingat preferensi Anda dan menampilkan obrolan, peta, dan video.',
  analyticsAbout: 'Membantu memahami cara pengunjung menggunakan situs.',
  marketingAbout: 'Menampilkan iklan sesuai minat dan mengukur hasilnya.',
  clauses: 'Butir kebijakan: {clauses}',
  clause: 'butir {clause}',
  always: 'Selalu aktif',
  services: 'Layanan',
  party: 'Penerima: {party}',
  cookies: 'Cookie: {names}',
  hosts: 'Alamat: {hosts}',
  removedByGpc: 'Nonaktif: browser Anda mengirim sinyal penolakan GPC dan kami mematuhinya.',
  removedByDnt: 'Nonaktif: browser Anda mengirim sinyal Do Not Track dan kami mematuhinya.',
  removedByBlocked: 'Nonaktif: cookie diblokir di pengaturan browser Anda. Kami menganggapnya sebagai penolakan.',
  removedByTool:
    'Nonaktif: alat persetujuan lain di halaman ini tidak mencatat persetujuan untuk ini dan kami mematuhinya.',
  save: 'Simpan pilihan saya',
  saved: 'Tersimpan.',
  accept: 'Terima semua',
  reject: 'Tolak semua',
  withdraw: 'Tarik kembali persetujuan',
  withdrawAbout:
    'Anda dapat menarik kembali persetujuan di sini kapan saja: layanan dinonaktifkan dan penarikan kembali dicatat.',
  storage: 'Penyimpanan browser: {names}',
  receives: 'Data yang diterima: {what}',
  session: 'hingga browser ditutup',
  language: 'Bahasa',
}
export default id
