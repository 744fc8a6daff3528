const addresses = ['src', 'srcset', 'href']

/** Gives a marked embed (`iframe`, `img`, `video`, `link` …) its address from `data-*`, or takes it away. */
export function syncEmbed(element: Element, open: boolean): void {
  for (const name of addresses) {
    const held = element.getAttribute('data-' + name)
    if (held === null || open === element.hasAttribute(name)) continue
    if (open) element.setAttribute(name, held)
    else element.removeAttribute(name)
  }
}
