// What is measured, run inside the page. Each operation prepares a batch, and only the calls named are on the clock.
// Gives the median of some batches in nanoseconds a call.
/* oxlint-disable unicorn/consistent-function-scoping -- its text alone goes to the page */
export function measure(name, batches) {
  const box = document.body.appendChild(document.createElement('div'))
  const repeat = (count, make) => Array.from({ length: count }, (_, index) => make(index))
  const timed = (count, task) => {
    const start = performance.now()
    for (let index = 0; index < count; index++) task(index)
    return ((performance.now() - start) * 1e6) / count
  }
  const operations = {
    appendChild() {
      const nodes = repeat(2000, () => document.createElement('div'))
      return timed(nodes.length, (index) => box.appendChild(nodes[index]))
    },
    insertBefore() {
      const nodes = repeat(2000, () => document.createElement('div'))
      const last = box.appendChild(document.createElement('div'))
      return timed(nodes.length, (index) => box.insertBefore(nodes[index], last))
    },
    append() {
      const nodes = repeat(2000, () => document.createElement('div'))
      return timed(nodes.length, (index) => box.append(nodes[index]))
    },
    'row of a list': () =>
      timed(300, () => {
        const row = document.createElement('tr')
        for (let cell = 0; cell < 4; cell++) {
          const made = document.createElement('td')
          made.setAttribute('class', 'cell')
          made.appendChild(document.createTextNode('text'))
          row.appendChild(made)
        }
        box.appendChild(row)
      }),
    setAttribute: () => timed(2000, (index) => box.setAttribute('title', index & 1 ? 'one' : 'two')),
    'createElement + src': () =>
      timed(300, () => {
        document.createElement('script').src = '/own.js'
      }),
    innerHTML: () =>
      timed(300, () => {
        box.innerHTML =
          '<ul><li class="a">one</li><li class="b">two <b>three</b></li><li><a href="/x">four</a></li></ul>'
      }),
    'cookie read': () => timed(500, () => document.cookie),
    'cookie write': () =>
      timed(200, (index) => {
        document.cookie = `own=${index}`
      }),
    'localStorage.setItem': () => timed(500, (index) => localStorage.setItem('own', String(index))),
    'localStorage.getItem': () => timed(500, () => localStorage.getItem('own')),
    'fetch (call)': async () => {
      // What the page's own thread pays until it has its promise.
      const stop = new AbortController()
      const given = []
      const time = timed(50, () => given.push(fetch('/own.txt', { signal: stop.signal })))
      stop.abort()
      await Promise.allSettled(given)
      return time
    },
    'fetch (answer)': async () => {
      const count = 20
      const start = performance.now()
      for (let index = 0; index < count; index++) await (await fetch('/own.txt')).text()
      return ((performance.now() - start) * 1e6) / count
    },
  }
  if (!name) return Object.keys(operations)
  return (async () => {
    const times = []
    for (let batch = 0; batch < batches; batch++) {
      times.push(await operations[name]())
      box.textContent = ''
    }
    box.remove()
    return times.sort((left, right) => left - right)[times.length >> 1]
  })()
}
