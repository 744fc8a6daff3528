/* The script of the preview's own document, which has no origin: what runs here reaches nothing outside the frame. */
import { drawPage } from './drawPage.js'
import { stayInMemory } from './memory.js'
import type { Order, Report } from './messages.js'
import { stayOffline } from './offline.js'
import { startSdk } from './startSdk.js'

const tell = (report: Report) => parent.postMessage(report, '*')

addEventListener('message', ({ source, data }: MessageEvent<Order>) => {
  if (source !== parent || !data.config) return
  const { config, language, direction, scheme } = data
  const { documentElement: root } = document
  root.lang = language
  root.dir = direction
  root.style.colorScheme = scheme
  // A frame without an origin asks the browser, not the page around it; `ui.theme` still has the last word.
  root.style.setProperty('--soglasie-scheme', scheme)
  stayInMemory(window)
  const offline = stayOffline(config, window, tell)
  drawPage(config, document)
  void startSdk({ ...data, config: offline }, window, tell)
})
tell({ kind: 'ready' })
