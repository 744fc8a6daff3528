import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const vi: NoticeTexts = {
  title: 'Cookie và dữ liệu của bạn',
  ask: '{operator} xin sự đồng ý của bạn để xử lý dữ liệu cá nhân. Mục đích: {purposes}. {document}.',
  document: 'Nội dung đồng ý',
  use: 'Khi sử dụng trang web này, bạn chấp nhận {policy}. {refuse}',
  express: 'Vui lòng chấp nhận hoặc từ chối {policy}.',
  offer: 'Khi chấp nhận đề nghị giao kết, bạn cũng chấp nhận {policy}. {refuse}',
  policy: 'chính sách (phiên bản {edition})',
  disagree: 'Không chấp nhận?',
  renewed: 'Tài liệu đã thay đổi.',
  signal: 'Chúng tôi tôn trọng tín hiệu từ chối của trình duyệt.',
  accept: 'Chấp nhận tất cả',
  reject: 'Từ chối tất cả',
  settings: 'Cài đặt',
  acceptPolicy: 'Chấp nhận chính sách',
  refusePolicy: 'Từ chối chính sách',
  understood: 'Đã hiểu',
  necessary: 'Cần thiết',
  functional: 'Tiện ích',
  analytics: 'Phân tích',
  marketing: 'Quảng cáo',
}
export default vi
