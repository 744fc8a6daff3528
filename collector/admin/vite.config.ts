import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  // Relative, so that a proxy may put the collector below any path.
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    outDir: '../dist/admin',
    emptyOutDir: true,
    // As data: addresses files would be against the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
