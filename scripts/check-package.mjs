// Is the npm package what its package.json says? publint for the layout, attw for the types, both on the packed tarball.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, tool } from './prepare.mjs'

const folder = mkdtempSync(join(tmpdir(), 'soglasie-pack-'))
try {
  for (const workspace of [root, join(root, 'collector')]) {
    const [{ filename }] = JSON.parse(
      execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder], {
        cwd: workspace,
        encoding: 'utf8',
      }),
    )
    const tarball = join(folder, filename)
    tool('publint/src/cli.js', tarball, '--strict')
    tool(
      '@arethetypeswrong/cli/dist/index.js',
      tarball,
      '--profile',
      'esm-only',
      '--no-emoji',
      '--format',
      'table-flipped',
      '--exclude-entrypoints',
      'soglasie.js',
      'soglasie.hold.js',
    )
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
