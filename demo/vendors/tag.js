/*
 * Every stand-in vendor runs this one script. The server writes the vendor's own `vendor` above it:
 * { id, home, cookies, storage, queue, widget }, and a block around both.
 */
const { id, home, cookies, storage, queue, widget } = vendor
const visitor = Math.random().toString(36).slice(2, 12)

for (const name of cookies) document.cookie = `${name}=${visitor}; path=/; max-age=31536000; SameSite=Lax`
for (const key of storage) localStorage.setItem(key, visitor)

// Which vendors ran, in order: read by tests.
window.vendorsRan = [...(window.vendorsRan ?? []), id]

const hit = (what) => {
  new Image().src = `${home}/hit.gif?visitor=${visitor}&what=${encodeURIComponent(what)}`
}
// Calls that an inline snippet queued before this script came, as `ym(…)` does.
const queued = window[queue]?.a ?? []
if (queue) window[queue] = (...call) => hit(call.join(' '))
hit(['view', ...queued.map((call) => call[1])].join(' '))
addEventListener('pagehide', () => navigator.sendBeacon(`${home}/leave`, visitor))

const slot = widget && document.querySelector(`[data-widget="${id}"]`)
if (slot) {
  slot.textContent = widget
  slot.hidden = false
}
