import type { CDPSession, Page } from '@playwright/test'

/** A node of Chromium's accessibility tree. */
interface Node {
  readonly nodeId: string
  readonly ignored: boolean
  readonly role?: { readonly value: string }
  readonly name?: { readonly value: string }
  readonly description?: { readonly value: string }
  readonly value?: { readonly value: string }
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value: unknown } }[]
  readonly childIds?: readonly string[]
}

/** How a reader calls things. */
export interface Speech {
  readonly region: string
  readonly dialog: string
  readonly heading: string
  readonly link: string
  readonly button: string
  readonly switch: string
  readonly choice: string
  readonly list: string
  readonly folded: string
  readonly unfolded: string
  readonly on: string
  readonly off: string
  readonly fixed: string
  readonly end: string
}

export const speech: Readonly<Record<'ru' | 'en', Speech>> = {
  en: {
    region: 'Region',
    dialog: 'Dialog',
    heading: 'Heading',
    link: 'link',
    button: 'Button',
    switch: 'Switch',
    choice: 'Choice',
    list: 'List, items',
    folded: 'folded',
    unfolded: 'unfolded',
    on: 'on',
    off: 'off',
    fixed: 'cannot be changed',
    end: 'End',
  },
  ru: {
    region: 'Область',
    dialog: 'Диалог',
    heading: 'Заголовок',
    link: 'ссылка',
    button: 'Кнопка',
    switch: 'Переключатель',
    choice: 'Выбор',
    list: 'Список, пунктов',
    folded: 'свёрнуто',
    unfolded: 'развёрнуто',
    on: 'включено',
    off: 'выключено',
    fixed: 'изменить нельзя',
    end: 'Конец',
  },
}

const inline = new Set(['StaticText', 'link', 'code', 'strong', 'emphasis', 'time', 'ListMarker'])

/** Reads a part of the page aloud, from the tree that screen readers get: a line for every stop. */
export async function readAloud(page: Page, role: 'region' | 'dialog', words: Speech): Promise<string[]> {
  const session: CDPSession = await page.context().newCDPSession(page)
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: Node[] }
  await session.detach()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const roleOf = (node: Node) => (node.ignored ? 'none' : (node.role?.value ?? 'none'))
  const nameOf = (node: Node) => (node.name?.value ?? '').replace(/\s+/g, ' ').trim()
  const children = (node: Node) => (node.childIds ?? []).flatMap((id) => byId.get(id) ?? [])
  const property = (node: Node, name: string) => node.properties?.find((each) => each.name === name)?.value.value
  const has = (node: Node, wanted: string): boolean =>
    children(node).some((child) => roleOf(child) === wanted || has(child, wanted))

  const lines: string[] = []
  let sentence = ''
  const stop = () => {
    const said = sentence.replace(/\s+/g, ' ').trim()
    if (said) lines.push(said)
    sentence = ''
  }
  const line = (text: string) => {
    stop()
    lines.push(text)
  }
  const sayAll = (node: Node) => children(node).forEach(say)
  const described = (node: Node) => (node.description?.value ? `. ${node.description.value.trim()}` : '')

  function say(node: Node): void {
    const role = roleOf(node)
    const name = nameOf(node)
    if (role === 'InlineTextBox') return
    if (role === 'link') sentence += ` ${words.link} «${name}»`
    else if (role === 'StaticText') sentence += node.name?.value ?? ''
    else if (inline.has(role)) sayAll(node)
    else if (role === 'heading') line(`${words.heading} ${String(property(node, 'level'))}: ${name}`)
    else if (role === 'button') line(`${words.button}: ${name}`)
    else if (role === 'switch' || role === 'checkbox') {
      const state = property(node, 'checked') === 'true' || property(node, 'checked') === true ? words.on : words.off
      const fixed = property(node, 'disabled') === true ? `, ${words.fixed}` : ''
      line(`${words.switch}: ${name}, ${state}${fixed}${described(node)}`)
    } else if (role === 'combobox') line(`${words.choice}: ${name}, ${node.value?.value ?? ''}`)
    else if (role === 'DisclosureTriangle')
      line(`${words.button}: ${name}, ${property(node, 'expanded') === true ? words.unfolded : words.folded}`)
    else if (role === 'list') {
      line(`${words.list}: ${children(node).length}`)
      sayAll(node)
    } else if (role === 'LabelText' && (has(node, 'switch') || has(node, 'combobox'))) {
      // The label is read with its control.
      for (const child of children(node)) if (roleOf(child) !== 'StaticText') say(child)
    } else {
      stop()
      sayAll(node)
      stop()
    }
  }

  const root = nodes.find((node) => roleOf(node) === role)
  if (!root) throw new Error(`there is no ${role} for a screen reader`)
  line(`${words[role]}: ${nameOf(root)}`)
  sayAll(root)
  line(`${words.end}: ${nameOf(root)}`)
  return lines
}
