import type { SettingsTexts } from '../../model/texts.js'

const vi: SettingsTexts = {
  title: 'Cài đặt cookie và dữ liệu',
  close: 'Đóng',
  intro: 'Không có gì được bật cho đến khi bạn chọn. Bạn có thể thay đổi quyết định bất cứ lúc nào.',
  purposes: 'Mục đích xử lý',
  necessaryAbout: 'Trang web không hoạt động nếu thiếu chúng: đăng nhập, bảo mật, quyết định của bạn trên trang này.',
  functionalAbout: 'Ghi nhớ tùy chọn của bạn và hiển thị trò chuyện, bản đồ, video.',
  analyticsAbout: 'Giúp hiểu cách khách truy cập sử dụng trang web.',
  marketingAbout: 'Hiển thị quảng cáo theo sở thích và đo lường hiệu quả.',
  clauses: 'Các mục của chính sách: {clauses}',
  clause: 'mục {clause}',
  always: 'Luôn bật',
  services: 'Dịch vụ',
  party: 'Bên nhận: {party}',
  cookies: 'Cookie: {names}',
  hosts: 'Địa chỉ: {hosts}',
  removedByGpc: 'Đã tắt: trình duyệt của bạn gửi tín hiệu từ chối GPC và chúng tôi tôn trọng tín hiệu đó.',
  removedByDnt: 'Đã tắt: trình duyệt của bạn gửi tín hiệu Do Not Track và chúng tôi tôn trọng tín hiệu đó.',
  removedByBlocked: 'Đã tắt: cookie bị chặn trong cài đặt trình duyệt. Chúng tôi coi đây là từ chối.',
  removedByTool:
    'Đã tắt: công cụ xin sự đồng ý khác trên trang này không có sự đồng ý tương ứng và chúng tôi tôn trọng điều đó.',
  save: 'Lưu lựa chọn',
  saved: 'Đã lưu.',
  accept: 'Chấp nhận tất cả',
  reject: 'Từ chối tất cả',
  withdraw: 'Rút lại sự đồng ý',
  withdrawAbout:
    'Bạn có thể rút lại sự đồng ý tại đây bất cứ lúc nào: các dịch vụ sẽ tắt và việc rút lại được ghi nhận.',
  storage: 'Bộ nhớ trình duyệt: {names}',
  receives: 'Dữ liệu nhận: {what}',
  session: 'đến khi đóng trình duyệt',
  language: 'Ngôn ngữ',
}
export default vi
