import type { GateTexts } from '../../model/texts.js'

const ja: GateTexts = {
  document: '同意の内容',
  necessary: '必須',
  functional: '利便性',
  analytics: 'アクセス解析',
  marketing: '広告',
  embed: '「{service}」の表示には許可が必要です',
  embedParty: '提供先：{party}。IPアドレス、ページのアドレス、ブラウザの情報が送信されます。',
  embedPurpose: '利用目的：{purpose}。',
  embedOnce: '一度だけ表示',
  embedAlways: '常に許可',
  embedAll: '常に許可：{purpose}',
  embedSettings: '設定',
  reload: 'ページの再読み込み',
  reloadAbout: '同意は撤回されました。ページを再読み込みするまで、次のものは動作し続けます：{services}。',
  reloadNow: '今すぐ再読み込み',
  reloadLater: '後で',
}
export default ja
