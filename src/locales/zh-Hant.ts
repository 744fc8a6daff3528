import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const zhHant: NoticeTexts = {
  title: 'Cookie 與您的個人資料',
  ask: '{operator}請求您同意其處理您的個人資料。目的：{purposes}。{document}。',
  document: '同意書全文',
  use: '使用本網站即表示您接受{policy}。{refuse}',
  express: '請選擇接受或拒絕{policy}。',
  offer: '接受要約即表示您同時接受{policy}。{refuse}',
  policy: '政策（版本 {edition}）',
  disagree: '不接受？',
  renewed: '文件已更新。',
  signal: '已遵從您的瀏覽器發出的拒絕訊號。',
  accept: '全部同意',
  reject: '全部拒絕',
  settings: '設定',
  acceptPolicy: '接受政策',
  refusePolicy: '拒絕政策',
  understood: '知道了',
  necessary: '必要',
  functional: '便利功能',
  analytics: '統計分析',
  marketing: '廣告',
}
export default zhHant
