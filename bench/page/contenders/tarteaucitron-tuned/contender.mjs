// As small as its own options allow: core, both languages and init in one deferred file, no catalogue of vendors.
import { controls, init } from '../tarteaucitron/contender.mjs'

export default {
  label: 'tarteaucitronjs 1.34.0, tuned',
  ...controls,
  tag: () => '',
  head: '<link rel="stylesheet" href="/a/app.css"><script defer src="/a/app.js"></script>',
  build(builder) {
    const file = (name) => builder.package(`tarteaucitronjs/${name}`)
    const texts = (language) => builder.read(file(`lang/tarteaucitron.${language}.min.js`))
    builder.write(
      'app.js',
      [
        builder.read(file('tarteaucitron.min.js')),
        `if(document.documentElement.lang==="ru"){${texts('ru')}}else{${texts('en')}}`,
        init(builder, { useExternalJs: true, useExternalCss: true }),
      ].join(';\n'),
    )
    builder.copy(file('css/tarteaucitron.min.css'), 'app.css')
  },
}
