import type { FormTexts } from '../../model/texts.js'

const hy: FormTexts = {
  agree: 'Համաձայն եմ՝ {document}',
  required: 'պարտադիր',
  optional: 'ըստ ցանկության',
  missing: 'Ձևաթուղթն ուղարկելու համար նշեք «{document}» դաշտը։',
}
export default hy
