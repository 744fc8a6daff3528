import type { GateTexts } from '../../model/texts.js'

const zhHant: GateTexts = {
  document: '同意書全文',
  necessary: '必要',
  functional: '便利功能',
  analytics: '統計分析',
  marketing: '廣告',
  embed: '「{service}」需要您的許可',
  embedParty: '接收方：{party}。將得知您的 IP 位址、頁面網址和瀏覽器資料。',
  embedPurpose: '目的：{purpose}。',
  embedOnce: '顯示一次',
  embedAlways: '一律允許',
  embedAll: '一律允許：{purpose}',
  embedSettings: '設定',
  reload: '重新載入頁面',
  reloadAbout: '同意已撤回。在重新載入頁面之前，下列服務仍在運作：{services}。',
  reloadNow: '立即重新載入',
  reloadLater: '稍後',
}
export default zhHant
