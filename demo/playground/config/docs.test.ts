import { describe, expect, it } from 'vitest'
import { readDocs } from './docs.js'
import { type Node, kindOf, readSchema } from './node.js'

describe('the words of the form', () => {
  it('are the docstrings of the model, by path', () => {
    const docs = readDocs()
    expect(docs.get('gate.reload')).toBe(
      'After a withdrawal, where a vendor that ran cannot be stopped: default `ask`.',
    )
    expect(docs.get('purposes[].services[].party')).toBe('The company that receives the data.')
    expect(docs.get('documents[].sha256')).toBe(docs.get('policy.sha256'))
    expect(docs.get('operator.contacts.clause')).toBe('Clause that gives the contacts.')
    expect(docs.get('signals.tcf')).toMatch(/^Purposes that need the consent of another tool .* has answered\.$/)
    expect(docs.get('operator.members')).toMatch(/^Companies/)
  })

  it('reach every option of the notice, also one added later', () => {
    const docs = readDocs()
    const missing = Object.keys(readSchema().properties?.['ui']?.properties ?? {}).filter(
      (key) => !docs.has(`ui.${key}`),
    )
    expect(missing).toEqual([])
  })

  it('stand beside a control that fits', () => {
    const at = (path: string) =>
      path
        .split('.')
        .reduce<Node>((node, key) => (key === '[]' ? node.items : node.properties?.[key]) as Node, readSchema())
    const kinds: Record<string, string> = {
      'policy.title': 'words',
      'policy.acceptance': 'object',
      'policy.acceptance.method': 'choice',
      'operator.ids': 'map',
      purposes: 'cards',
      'purposes.[].services.[].cookies': 'lines',
      'purposes.[].services.[].settings': 'json',
      'signals.tcf': 'map',
      'gate.hold': 'truth',
      'cookie.days': 'number',
      'ui.locale': 'line',
      'ui.texts': 'map',
    }
    for (const [path, kind] of Object.entries(kinds)) expect(kindOf(at(path)), path).toBe(kind)
    expect(kindOf(at('signals.tcf').additionalProperties as Node)).toBe('flagOrList')
  })
})
