// `npm start`: installs, builds, starts the collector on its embedded database and the demo sites, prints the addresses.
import { buildIfStale, installPackages, tool } from './prepare.mjs'

installPackages()
buildIfStale()
tool('tsx/dist/cli.mjs', 'demo/serve.ts', ...process.argv.slice(2))
