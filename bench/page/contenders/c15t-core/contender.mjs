// The core without a user interface (offline, script loader) and the plain notice of its guide. Its dialog would have
// to be written by hand as well, so there is none.
export default {
  label: 'c15t 2.2.1, core',
  accept: '#consent-accept',
  reject: '#consent-reject',
  tag: () => '',
  head: '<link rel="stylesheet" href="/a/app.css"><script defer src="/a/app.js"></script>',
  build: (builder) => builder.bundle('app.js'),
}
