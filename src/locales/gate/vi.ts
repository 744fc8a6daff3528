import type { GateTexts } from '../../model/texts.js'

const vi: GateTexts = {
  document: 'Nội dung đồng ý',
  necessary: 'Cần thiết',
  functional: 'Tiện ích',
  analytics: 'Phân tích',
  marketing: 'Quảng cáo',
  embed: '“{service}” cần bạn cho phép',
  embedParty: 'Bên nhận: {party}. Sẽ biết địa chỉ IP của bạn, địa chỉ trang và dữ liệu trình duyệt.',
  embedPurpose: 'Mục đích: {purpose}.',
  embedOnce: 'Hiển thị một lần',
  embedAlways: 'Luôn cho phép',
  embedAll: 'Luôn cho phép: {purpose}',
  embedSettings: 'Cài đặt',
  reload: 'Tải lại trang',
  reloadAbout: 'Sự đồng ý đã được rút lại. Cho đến khi tải lại trang, các dịch vụ sau vẫn hoạt động: {services}.',
  reloadNow: 'Tải lại ngay',
  reloadLater: 'Để sau',
}
export default vi
