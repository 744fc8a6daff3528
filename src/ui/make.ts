type Child = Node | string | false | undefined

/** Makes an element: properties are assigned, children appended; what is empty is left out. */
export type Make = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties?: Partial<HTMLElementTagNameMap[Tag]>,
  ...children: Child[]
) => HTMLElementTagNameMap[Tag]

export const createMake =
  (document: Document): Make =>
  (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties)
    element.append(...children.filter((child) => child !== undefined && child !== false))
    return element
  }
