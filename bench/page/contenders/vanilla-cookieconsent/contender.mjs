// Its documented setup: module and configuration in English and Russian in one deferred script, styles in <head>.
export default {
  label: 'vanilla-cookieconsent 3.1.0',
  accept: '#cc-main .cm [data-role="all"]',
  reject: '#cc-main .cm [data-role="necessary"]',
  settings: '#cc-main .cm [data-role="show"]',
  dialog: '#cc-main .pm',
  head: '<link rel="stylesheet" href="/a/app.css"><script defer src="/a/app.js"></script>',
  build: (builder) => builder.bundle('app.js'),
}
