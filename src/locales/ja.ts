import type { NoticeTexts } from '../model/texts.js'

// reviewed: false
const ja: NoticeTexts = {
  title: 'Cookieとお客様のデータ',
  ask: '{operator}は、データの取扱いについて同意をお願いしています。利用目的：{purposes}。{document}。',
  document: '同意の内容',
  use: '本サイトを利用すると、{policy}を承諾したことになります。{refuse}',
  express: '{policy}を承諾するか拒否するかを選択してください。',
  offer: 'お申し込みと同時に、{policy}を承諾したことになります。{refuse}',
  policy: 'ポリシー（版：{edition}）',
  disagree: '承諾しない場合',
  renewed: '文書が改定されました。',
  signal: 'ブラウザのオプトアウト信号に従っています。',
  accept: 'すべて同意',
  reject: 'すべて拒否',
  settings: '設定',
  acceptPolicy: 'ポリシーを承諾',
  refusePolicy: 'ポリシーを拒否',
  understood: '確認しました',
  necessary: '必須',
  functional: '利便性',
  analytics: 'アクセス解析',
  marketing: '広告',
}
export default ja
