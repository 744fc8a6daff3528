import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const zhHans: NoticeTexts = {
  title: 'Cookie 与您的个人信息',
  ask: '{operator}请求您同意其处理您的个人信息。目的：{purposes}。{document}。',
  document: '同意书全文',
  use: '使用本网站即表示您接受{policy}。{refuse}',
  express: '请选择接受或拒绝{policy}。',
  offer: '接受要约即表示您同时接受{policy}。{refuse}',
  policy: '政策（版本 {edition}）',
  disagree: '不接受？',
  renewed: '文件已更新。',
  signal: '已遵从您的浏览器发出的拒绝信号。',
  accept: '全部同意',
  reject: '全部拒绝',
  settings: '设置',
  acceptPolicy: '接受政策',
  refusePolicy: '拒绝政策',
  understood: '知道了',
  necessary: '必要',
  functional: '便捷功能',
  analytics: '统计分析',
  marketing: '广告',
}
export default zhHans
