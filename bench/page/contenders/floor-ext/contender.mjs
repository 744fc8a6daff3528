// The same lower bound as one deferred file: what one more request costs.
import { code, controls } from '../floor-inline/contender.mjs'

export default {
  label: 'floor, file',
  ...controls,
  async build({ minify, texts, write }) {
    const values = {}
    for (const language in texts) {
      write(`${language}.js`, (await minify(code(texts[language]))).trim())
      values[language] = { head: `<script defer src="/a/${language}.js"></script>` }
    }
    return values
  },
}
