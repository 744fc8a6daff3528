import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, isAbsolute, join, normalize } from 'node:path'
import { describeMark } from '../src/bake/describeMark.js'
import type { Mark } from '../src/html/mark.js'
import { markStream } from '../src/html/markStream.js'
import { servicesToMark } from '../src/html/services.js'
import type { Config } from '../src/model/policy.js'
import { all } from '../src/vendors/all.js'
import type { Options } from './command.js'
import { load } from './load.js'
import { read } from './read.js'
import type { Terminal } from './terminal.js'

/** Marks the tags of known vendors in HTML files: to standard output, to a folder, or in place. */
export async function mark(
  files: readonly string[],
  { config: name, out: folder, write }: Options,
  terminal: Terminal,
): Promise<number> {
  if (files.length > 1 && !folder && !write) {
    terminal.err('Several files: write --out DIR for a marked copy of each, or --write to change them in place')
    return 2
  }
  const config =
    name === undefined ? ({ purposes: [] as Config['purposes'] } as Config) : await load(String(name), terminal)
  if (typeof config === 'number') return config
  const services = servicesToMark(config, all)
  let code = 0
  for (const file of files) {
    const content = await read(file, terminal)
    if (!content) {
      code = 2
      continue
    }
    const marks: Mark[] = []
    const stream = markStream(services, { onMark: (one) => marks.push(one) })
    const marked = Buffer.from(await new Response(new Blob([content]).stream().pipeThrough(stream)).arrayBuffer())
    for (const one of marks) terminal.err(describeMark(file, one, name === undefined ? usual : config.purposes).text)
    const inside = !isAbsolute(file) && !normalize(file).startsWith('..')
    const target = write ? file : folder && join(String(folder), inside ? file : (file.split(/[\\/]/).at(-1) ?? file))
    if (!target) {
      const text = marked.toString('utf8')
      if (Buffer.from(text).equals(marked)) terminal.out(text.replace(/\n$/, ''))
      else {
        terminal.err(`${file}: is not UTF-8 and cannot be printed; write --out DIR or --write`)
        code = 2
      }
      continue
    }
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, marked)
    terminal.out(`${target}: ${marks.length} ${marks.length === 1 ? 'tag' : 'tags'} marked`)
  }
  return code
}

/** Without a configuration the catalogue's own purposes stand. */
const usual: Config['purposes'] = [{ id: 'functional' }, { id: 'analytics' }, { id: 'marketing' }]
