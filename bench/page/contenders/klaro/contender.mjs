// Its documented setup: klaro.js with its styles inside and the configuration in one deferred script.
export default {
  label: 'klaro 0.7.22',
  accept: '.klaro .cookie-notice .cm-btn-success',
  reject: '.klaro .cookie-notice .cn-decline',
  settings: '.klaro .cookie-notice .cn-learn-more',
  dialog: '.klaro .cookie-modal .cm-modal',
  tag: ({ service, src }) =>
    `<script async type="text/plain" data-type="application/javascript" data-name="${service}" data-src="${src}"></script>`,
  head: '<script defer src="/a/app.js"></script>',
  build: (builder) => builder.bundle('app.js'),
}
