// Preact in a shadow root. It gates nothing by itself: the page listens and adds the tags. Its settings unfold in the
// notice, so what is looked for is the first of them.
export default {
  label: 'cookie-though 1.7.3',
  accept: '.cookie-though >>> .ct-acceptance button:nth-child(2)',
  reject: '.cookie-though >>> .ct-acceptance button:nth-child(1)',
  settings: '.cookie-though >>> .ct-customization-button',
  dialog: '.cookie-though >>> .ct-collapse[aria-expanded="true"] .ct-option',
  tag: () => '',
  head: '<script defer src="/a/app.js"></script>',
  build: (builder) => builder.bundle('app.js'),
}
