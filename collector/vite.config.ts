import { build, defineConfig } from 'vite'

export default defineConfig({
  plugins: [
    {
      name: 'dashboard',
      apply: 'build',
      // The page for the browser comes with the server, however this build is started.
      closeBundle: async () => void (await build({ configFile: `${import.meta.dirname}/admin/vite.config.ts` })),
    },
  ],
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    // The declarations that `tsc -b` lays beside the bundles are no leftovers.
    emptyOutDir: false,
    rolldownOptions: {
      input: {
        index: 'src/index.ts',
        cli: 'src/cli.ts',
        // A thread starts from a file of its own, found beside the bundles by its name.
        sqliteWorker: 'src/store/sqlite/sqliteWorker.js',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
  ssr: { noExternal: ['zod'] },
})
