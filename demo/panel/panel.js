/**
 * The panel beside every page: what reached the vendors, what lies in the browser, what the collector stored.
 * Part of the demo, not of the SDK. It writes nothing to the device.
 */
import { createRecords } from './panel-records.js'
import { element } from './panel-element.js'

const wide = matchMedia('(min-width: 1100px)')
const second = 1000

/** Room for the open panel beside the page; on phones it lies over the page instead. */
function makeRoom(document) {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('@media (min-width: 1100px) { body { margin-right: 340px } }')
  return (open) => {
    document.adoptedStyleSheets = [
      ...document.adoptedStyleSheets.filter((other) => other !== sheet),
      ...(open ? [sheet] : []),
    ]
  }
}

/** Writes items into a list when they have changed; says `empty` when there are none. */
function fill(list, items, empty) {
  const key = JSON.stringify(items)
  if (list.dataset.key === key) return
  list.dataset.key = key
  list.replaceChildren(
    ...(items.length
      ? items.map(([name, value]) => element('li', {}, element('b', {}, name), ' ', value))
      : [element('li', { class: 'empty' }, empty)]),
  )
}

const clock = (time) => new Date(time).toLocaleTimeString('ru')
const short = (text, length = 26) => (text.length > length ? text.slice(0, length) + '…' : text)

function cookies() {
  return document.cookie
    .split('; ')
    .filter(Boolean)
    .map((pair) => {
      const at = pair.indexOf('=')
      return [pair.slice(0, at), short(pair.slice(at + 1))]
    })
}

function storage() {
  const keys = []
  /** @type {[string, () => Storage][]} */
  const areas = [
    ['local', () => localStorage],
    ['session', () => sessionStorage],
  ]
  for (const [name, area] of areas)
    try {
      for (const [key, value] of Object.entries(area())) keys.push([key, name + ': ' + short(String(value), 20)])
    } catch {
      keys.push([name, 'закрыто настройками браузера'])
    }
  return keys
}

/** A link to this page with one parameter changed. */
function variant(name, value, label) {
  const url = new URL(location.href)
  const current = url.searchParams.get(name)
  if (value) url.searchParams.set(name, value)
  else url.searchParams.delete(name)
  const here = (current ?? '') === (value ?? '')
  return element('a', { href: url.pathname + url.search, ...(here && { 'aria-current': 'true' }) }, label)
}

function section(title, ...content) {
  return element('section', {}, element('h3', {}, title), ...content)
}

const variants = () =>
  section(
    'Варианты страницы',
    element('p', {}, 'Редакция: ', variant('edition', '', 'первая'), ' ', variant('edition', '2', 'новая')),
    element('p', {}, 'Пакет: ', variant('as', '', 'тег script'), ' ', variant('as', 'module', 'модуль')),
  )

function start() {
  // Marked as a part of Soglasie, so that reading the panel does not count as using the site.
  const host = element('aside', { 'aria-label': 'Что происходит на этой странице', 'data-soglasie': 'panel' })
  const root = host.attachShadow({ mode: 'open' })
  const toggle = element('button', { type: 'button', class: 'toggle', 'aria-controls': 'body' })
  const network = element('ul', { 'aria-live': 'polite' })
  const jar = element('ul')
  const store = element('ul')
  const records = createRecords()
  const body = element(
    'div',
    { id: 'body', tabindex: '0', role: 'group', 'aria-label': 'Содержимое панели' },
    element('h2', {}, 'Что происходит'),
    ...(document.getElementById('soglasie-config') ? [variants()] : []),
    section('Дошло до внешних сервисов', network),
    section('Cookie этого сайта', jar),
    section('Ключи хранилища', store),
    section('Сохранил сборщик', records.list),
  )
  root.append(element('link', { rel: 'stylesheet', href: '/panel.css' }), toggle, body)

  const makeRoomFor = makeRoom(document)
  const open = (state) => {
    body.hidden = !state
    host.toggleAttribute('open', state)
    toggle.setAttribute('aria-expanded', String(state))
    toggle.textContent = state ? 'Свернуть' : 'Панель'
    makeRoomFor(state)
  }
  const since = performance.timeOrigin
  const visits = []
  fill(network, [], 'Ни одного запроса с этой страницы.')
  new EventSource('/demo/network').addEventListener('message', ({ data }) => {
    const visit = JSON.parse(data)
    if (Date.parse(visit.time) < since) return
    visits.unshift([`${clock(visit.time)} ${visit.vendor}`, `${visit.method} ${short(visit.path, 40)}`])
    fill(network, visits.slice(0, 40), '')
  })

  const look = () => {
    if (body.hidden || document.hidden) return
    fill(jar, cookies(), 'Пусто.')
    fill(store, storage(), 'Пусто.')
    void records.refresh()
  }
  toggle.addEventListener('click', () => {
    open(body.hidden)
    look()
  })
  open(wide.matches)
  document.body.append(host)
  look()
  setInterval(look, second)
}

start()
