import type { GateTexts } from '../../model/texts.js'

const zhHans: GateTexts = {
  document: '同意书全文',
  necessary: '必要',
  functional: '便捷功能',
  analytics: '统计分析',
  marketing: '广告',
  embed: '“{service}”需要您的许可',
  embedParty: '接收方：{party}。将获知您的 IP 地址、页面地址和浏览器数据。',
  embedPurpose: '目的：{purpose}。',
  embedOnce: '显示一次',
  embedAlways: '始终允许',
  embedAll: '始终允许：{purpose}',
  embedSettings: '设置',
  reload: '重新加载页面',
  reloadAbout: '同意已撤回。在重新加载页面之前，以下服务仍在运行：{services}。',
  reloadNow: '立即重新加载',
  reloadLater: '稍后',
}
export default zhHans
