// cookieconsent 3, once Insites, then Osano. A notice only: no categories, no settings, and the page opens the tags.
export default {
  label: 'cookieconsent 3.1.1 (Osano)',
  accept: '.cc-window .cc-allow',
  reject: '.cc-window .cc-deny',
  head: '<link rel="stylesheet" href="/a/app.css"><script defer src="/a/app.js"></script>',
  build: (builder) => builder.bundle('app.js'),
}
