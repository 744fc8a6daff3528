// Its quickstart: provider, notice and dialog, offline, texts in both languages, tags by its script loader. React is
// part of the bundle; baseline-react says how much of it.
export default {
  label: 'c15t 2.2.1, React',
  accept: '[data-testid="consent-banner-accept-button"]',
  reject: '[data-testid="consent-banner-reject-button"]',
  settings: '[data-testid="consent-banner-customize-button"]',
  dialog: '[data-testid="consent-dialog-card"]',
  tag: () => '',
  head: '<link rel="stylesheet" href="/a/app.css"><script defer src="/a/app.js"></script>',
  build: (builder) => builder.bundle('app.jsx'),
}
