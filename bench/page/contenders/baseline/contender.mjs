// The page with no consent tool and no third-party tags: what first visits are compared with.
export default { label: 'no tool, no tags', tag: () => '' }
