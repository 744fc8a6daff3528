import type { SettingsTexts } from '../../model/texts.js'

const mt: SettingsTexts = {
  title: 'Settings tal-cookies u tad-data',
  close: 'Agħlaq',
  intro: 'Xejn ma jinxtegħel qabel ma tagħżel. Tista’ tibdel id-deċiżjoni tiegħek fi kwalunkwe ħin.',
  purposes: 'Finijiet',
  necessaryAbout: 'Is-sit ma jaħdimx mingħajrhom: dħul fil-kont, sigurtà, id-deċiżjoni tiegħek f’din il-paġna.',
  functionalAbout: 'Jiftakru l-preferenzi tiegħek u juru chats, mapep u vidjows.',
  analyticsAbout: 'Jgħinu biex wieħed jifhem kif il-viżitaturi jużaw is-sit.',
  marketingAbout: 'Juru reklami skont l-interessi u jkejlu r-riżultati tagħhom.',
  clauses: 'Klawżoli tal-politika: {clauses}',
  clause: 'klawżola {clause}',
  always: 'Dejjem mixgħula',
  services: 'Servizzi',
  party: 'Riċevitur: {party}',
  cookies: 'Cookies: {names}',
  hosts: 'Indirizzi: {hosts}',
  removedByGpc: 'Mitfi: il-browser tiegħek jibgħat is-sinjal ta’ rifjut GPC, u aħna nirrispettawh.',
  removedByDnt: 'Mitfi: il-browser tiegħek jibgħat is-sinjal Do Not Track, u aħna nirrispettawh.',
  removedByBlocked: 'Mitfi: il-cookies huma mblukkati fis-settings tal-browser tiegħek. Għalina dan huwa rifjut.',
  removedByTool:
    'Mitfi: l-għodda l-oħra tal-kunsens f’din il-paġna m’għandhiex kunsens għal dan, u aħna nirrispettaw dan.',
  save: 'Issejvja l-għażla',
  saved: 'Issejvjat.',
  accept: 'Aċċetta kollox',
  reject: 'Irrifjuta',
  withdraw: 'Irtira l-kunsens',
  withdrawAbout:
    'Tista’ tirtira l-kunsens tiegħek hawn fi kwalunkwe ħin: is-servizzi jintfew u l-irtirar jiġi rreġistrat.',
  storage: 'Ħażna tal-browser: {names}',
  receives: 'Jirċievi: {what}',
  session: 'sakemm jingħalaq il-browser',
  language: 'Lingwa',
}
export default mt
