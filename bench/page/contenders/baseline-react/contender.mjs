// React rendering an empty root: taken from c15t-react it leaves what a site pays that has React anyway.
export default {
  label: 'React alone',
  tag: () => '',
  head: '<script defer src="/a/app.js"></script>',
  build: (builder) => builder.bundle('app.jsx'),
}
