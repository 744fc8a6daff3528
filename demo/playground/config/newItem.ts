type Item = Readonly<Record<string, unknown>>

const named = ['necessary', 'functional', 'analytics', 'marketing']

/** What a new item of a list starts with: an id that is free, and what can be said without the operator. */
export function newItem(path: string, items: readonly Item[]): Item {
  const today = new Date().toISOString().slice(0, 10)
  const taken = items.map(({ id }) => id)
  const free = (stem: string) => {
    let number = items.length + 1
    while (taken.includes(`${stem}-${number}`)) number++
    return `${stem}-${number}`
  }
  switch (path) {
    case 'purposes': {
      const id = named.find((name) => !taken.includes(name))
      return id
        ? { id, ...(id === 'necessary' && { required: true }) }
        : { id: free('purpose'), label: 'A purpose of your own' }
    }
    case 'purposes[].services':
      return { id: free('service'), name: 'A service' }
    case 'documents': {
      const id = free('document')
      return { id, edition: today, effective: today, url: `/${id}.html`, title: 'A document' }
    }
    case 'operator.members':
      return { id: free('member'), name: 'A company', sites: ['member.example'] }
    case 'import':
      return { from: 'klaro', edition: '1', lifetime: 120 }
    default:
      return {}
  }
}
