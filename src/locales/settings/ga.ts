import type { SettingsTexts } from '../../model/texts.js'

const ga: SettingsTexts = {
  title: 'Socruithe fianán agus sonraí',
  close: 'Dún',
  intro: 'Níl aon rud ar siúl go dtí go roghnóidh tú. Is féidir leat do chinneadh a athrú am ar bith.',
  purposes: 'Cuspóirí na próiseála',
  necessaryAbout: 'Ní oibríonn an suíomh gan iad: logáil isteach, slándáil, do chinneadh ar an leathanach seo.',
  functionalAbout:
    'Coimeádann siad do shainroghanna i gcuimhne agus taispeánann siad comhrá, léarscáileanna agus físeáin.',
  analyticsAbout: 'Cabhraíonn siad le tuiscint a fháil ar an gcaoi a n-úsáideann cuairteoirí an suíomh.',
  marketingAbout: 'Taispeánann siad fógraíocht de réir spéise agus tomhaiseann siad í.',
  clauses: 'Clásail an bheartais: {clauses}',
  clause: 'clásal {clause}',
  always: 'Ar siúl i gcónaí',
  services: 'Seirbhísí',
  party: 'Faighteoir: {party}',
  cookies: 'Fianáin: {names}',
  hosts: 'Seoltaí: {hosts}',
  removedByGpc: 'Múchta: seolann do bhrabhsálaí an comhartha diúltaithe GPC agus cloímid leis.',
  removedByDnt: 'Múchta: seolann do bhrabhsálaí an comhartha Do Not Track agus cloímid leis.',
  removedByBlocked: 'Múchta: tá fianáin blocáilte i socruithe do bhrabhsálaí. Is ionann sin agus diúltú, dar linn.',
  removedByTool: 'Múchta: níl toiliú ina leith seo ag an uirlis toilithe eile ar an leathanach agus cloímid leis sin.',
  save: 'Sábháil mo rogha',
  saved: 'Sábháilte.',
  accept: 'Glac le gach ceann',
  reject: 'Diúltaigh',
  withdraw: 'Tarraing an toiliú siar',
  withdrawAbout:
    'Is féidir leat do thoiliú a tharraingt siar anseo am ar bith: múchtar na seirbhísí agus taifeadtar an tarraingt siar.',
  storage: 'Stóras an bhrabhsálaí: {names}',
  receives: 'Sonraí a fhaightear: {what}',
  session: 'go dtí go ndúntar an brabhsálaí',
  language: 'Teanga',
}
export default ga
