// No consent tool, ten tags loaded directly: what returning visits with consent are compared with.
export default {
  label: 'no tool, ten tags',
  ungated: true,
  tag: ({ src }) => `<script async src="${src}"></script>`,
}
