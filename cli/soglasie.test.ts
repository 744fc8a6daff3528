import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from './soglasie.js'

const folder = mkdtempSync(join(tmpdir(), 'soglasie-cli-'))
const file = (name: string, content: string) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
async function soglasie(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await run(args, { out: (line) => out.push(line), err: (line) => err.push(line) })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

const hash = (digit: string) => digit.repeat(64)
const good = {
  operator: { id: 'shop', name: 'ООО «Магазин»' },
  policy: {
    id: 'policy',
    edition: '2026-09-01',
    effective: '2026-09-01',
    url: '/privacy.html',
    sha256: hash('a'),
    acceptance: { method: 'use', clause: '2.1' },
    autoCollected: { ip: '1.1' },
  },
  consent: { id: 'consent', edition: '1', effective: '2026-09-01', url: '/consent.html', sha256: hash('b') },
  purposes: [{ id: 'analytics' }],
}

describe('soglasie check', () => {
  it('says ok of a good file and exits 0', async () => {
    const path = file('good.json', JSON.stringify(good))
    expect(await soglasie('check', path)).toEqual({ code: 0, out: `${path}: ok`, err: '' })
  })

  it('prints every mistake with its path and what to write, and exits 1', async () => {
    const path = file(
      'bad.json',
      JSON.stringify({
        ...good,
        policy: { ...good.policy, sha256: 'x', effective: 'soon' },
        purposes: [{ id: 'Own Purpose' }],
        colour: 'red',
      }),
    )
    const { code, err } = await soglasie('check', path)
    expect(code).toBe(1)
    expect(err).toContain(
      `${path}: policy.sha256: write 64 lower-case hex digits; \`npx soglasie hash FILE\` prints them`,
    )
    expect(err).toContain(`${path}: policy.effective: write the date as YYYY-MM-DD`)
    expect(err).toContain(`${path}: purposes[0].id: write the purpose id`)
    expect(err).toContain(`${path}: colour: there is no such key`)
    expect(err).toContain('4 mistakes')
  })

  it('says where a file stops being JSON', async () => {
    const { code, err } = await soglasie('check', file('broken.json', '{\n  "operator": oops\n}'))
    expect(code).toBe(1)
    expect(err).toMatch(/not JSON at line 2, column \d+.*correct the text there/)
  })

  it('goes on after a file that is not there, and exits 2', async () => {
    const path = file('good2.json', JSON.stringify(good))
    const { code, out, err } = await soglasie('check', join(folder, 'none.json'), path)
    expect(code).toBe(2)
    expect(err).toContain('there is no such file')
    expect(out).toBe(`${path}: ok`)
  })
})

describe('soglasie hash', () => {
  it('prints what sha256sum prints', async () => {
    const path = file('doc.txt', 'abc')
    expect((await soglasie('hash', path)).out).toBe(
      `ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  ${path}`,
    )
  })
})

describe('arguments', () => {
  it.each([
    [[], 2, 'soglasie check FILE'],
    [['--help'], 0, 'soglasie check FILE'],
    [['chekc', 'x'], 2, 'There is no command "chekc". Write one of: check, hash.'],
    [['constructor', 'x'], 2, 'There is no command "constructor"'],
    [['check'], 2, 'Name at least one file'],
    [['check', '--fix', 'x'], 2, '"check" has no option "--fix"'],
  ])('%j exits %i and says what to do', async (args, code, text) => {
    const answer = await soglasie(...args)
    expect(answer.code).toBe(code)
    expect(answer.out + answer.err).toContain(text)
  })
})
