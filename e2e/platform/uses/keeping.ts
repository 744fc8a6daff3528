import { type Uses, any, events, thrown } from '../use.js'

const settled = (request: IDBRequest) =>
  new Promise((resolve) => {
    request.onsuccess = () => resolve(['success', request.result])
    request.onerror = () => resolve(['error', request.error])
  })

/** Cookies, storage, databases and caches. */
export const keeping: Uses = {
  'document.cookie': () => {
    const written = [
      (document.cookie = 'own_a=1'),
      (document.cookie = 'own_b = 2 ; Path=/; SameSite=Lax'),
      (document.cookie = any(3)),
      (document.cookie = 'own_c=x=y; max-age=1000'),
      (document.cookie = 'own_d='),
    ]
    const { cookie } = document
    for (const name of ['own_a', 'own_b', 'own_c', 'own_d']) document.cookie = `${name}=; max-age=0; path=/`
    document.cookie = 'own_a=; max-age=0'
    return [
      written,
      cookie,
      'cookie' in document,
      Object.hasOwn(document, 'cookie'),
      thrown(
        () => (document.cookie = any(Symbol('x'))),
        () => Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')?.get?.call({}),
        () => Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')?.set?.call({}, 'a=b'),
        () => Document.prototype.cookie,
        () => Reflect.set(document, 'cookie', 'own_e=1; max-age=0'),
        () => any<() => void>(Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')?.set).call(document),
      ),
    ]
  },
  cookieStore: async () => {
    const { cookieStore } = window
    await cookieStore.set('own_store', '1')
    const found = await cookieStore.get('own_store')
    await cookieStore.delete('own_store')
    return [
      found?.value,
      await cookieStore.get('own_store'),
      await any<() => Promise<void>>(cookieStore.set)
        .call(cookieStore)
        .catch((cause: unknown) => cause),
      await cookieStore.set('a=b', 'c').catch((cause: unknown) => cause),
      await cookieStore.set({ name: 'own_x', value: 'a;b' }).catch((cause: unknown) => cause),
    ]
  },
  'storage: methods and properties': () => {
    const area = localStorage
    area.setItem('own_a', any(1))
    area['own_b'] = '2'
    Object.defineProperty(area, 'own_c', { value: '3', writable: true, enumerable: true, configurable: true })
    Object.assign(area, { own_d: any(null) })
    const names = Object.keys(area)
      .filter((name) => name.startsWith('own_'))
      .sort()
    const seen = [
      names,
      Object.fromEntries(names.map((name) => [name, area[name]])),
      area.getItem('own_b'),
      area.getItem('nothing'),
      area['nothing'],
      'own_a' in area,
      'nothing' in area,
      'setItem' in area,
      Object.hasOwn(area, 'own_a'),
      Object.hasOwn(area, 'setItem'),
      Object.getOwnPropertyDescriptor(area, 'own_a'),
      Object.getOwnPropertyDescriptor(area, 'nothing'),
      JSON.stringify({ ...area }) === JSON.stringify(area),
      Object.entries(area)
        .filter(([name]) => name.startsWith('own_'))
        .sort(),
      delete area['own_a'],
      delete area['nothing'],
      area.removeItem('own_b'),
      area.getItem('own_a'),
      typeof area.length,
      typeof area.key(0),
      area.key(1000),
    ]
    for (const name of names) area.removeItem(name)
    return seen
  },
  'storage: names of its own methods': () => {
    sessionStorage.setItem('setItem', 'x')
    Reflect.set(sessionStorage, 'length', 'y')
    const seen = [sessionStorage.getItem('setItem'), typeof sessionStorage.setItem, typeof sessionStorage.length]
    sessionStorage.clear()
    return [seen, sessionStorage.length, Object.keys(sessionStorage)]
  },
  'storage: what it is': () => [
    localStorage instanceof Storage,
    Object.prototype.toString.call(localStorage),
    String(localStorage),
    Object.getPrototypeOf(localStorage) === Storage.prototype,
    localStorage === window.localStorage,
    localStorage === sessionStorage,
    localStorage.constructor === Storage,
    Object.getOwnPropertyDescriptor(window, 'localStorage')?.get,
    typeof Object.getOwnPropertyDescriptor(window, 'localStorage')?.set,
    Object.isExtensible(localStorage),
    Reflect.ownKeys(Storage.prototype).map(String).sort(),
    localStorage.setItem === Storage.prototype.setItem,
    thrown(
      () => Object.preventExtensions(sessionStorage),
      () => Object.setPrototypeOf(sessionStorage, Storage.prototype) === sessionStorage,
    ),
  ],
  'storage: errors': () =>
    thrown(
      () => any<(key: string) => void>(localStorage.setItem).call(localStorage, 'x'),
      () => any<() => void>(localStorage.getItem).call(localStorage),
      () => Storage.prototype.setItem.call(any({}), 'a', 'b'),
      () => localStorage.setItem(any(Symbol('x')), 'b'),
      () => localStorage.setItem('own_big', 'x'.repeat(2 ** 24)),
      () => new (any<new () => void>(Storage))(),
      () => Object.getOwnPropertyDescriptor(window, 'localStorage')?.get?.call({}),
    ),
  'storage: symbols and numbers': () => {
    const symbol = Symbol('own')
    any<Record<symbol, number>>(sessionStorage)[symbol] = 1
    sessionStorage[1] = 'x'
    const seen = [any<Record<symbol, number>>(sessionStorage)[symbol], sessionStorage['1'], Object.keys(sessionStorage)]
    sessionStorage.clear()
    return seen
  },
  'storage: storage events in another frame': async ({ box }) => {
    const frame = box.appendChild(document.createElement('iframe'))
    frame.src = '/frame.html'
    await events(frame, 'load', 'load')
    const told = new Promise((resolve) =>
      any<Window>(frame.contentWindow).addEventListener('storage', ({ key, oldValue, newValue, storageArea }) =>
        resolve([key, oldValue, newValue, storageArea === frame.contentWindow?.localStorage]),
      ),
    )
    localStorage['own_told'] = 'x'
    const seen = await told
    localStorage.removeItem('own_told')
    return seen
  },
  databases: async () => {
    const request = indexedDB.open('own', 2)
    const opened = await settled(request)
    request.result.close()
    const older = await settled(indexedDB.open('own', 1))
    const deleted = await settled(indexedDB.deleteDatabase('own'))
    return [
      opened,
      older,
      deleted,
      request instanceof IDBOpenDBRequest,
      thrown(
        () => any<() => void>(indexedDB.open).call(indexedDB),
        () => indexedDB.open('x', 0),
        () => indexedDB.open('x', -1),
        () => IDBFactory.prototype.open.call(any({}), 'x'),
      ),
    ]
  },
  caches: async () => {
    const cache = await caches.open('own')
    await cache.put('/own.txt', new Response('x'))
    const found = await (await caches.match('/own.txt'))?.text()
    return [
      cache,
      found,
      await caches.has('own'),
      await caches.delete('own'),
      await any<() => Promise<void>>(caches.open)
        .call(caches)
        .catch((cause: unknown) => cause),
      await CacheStorage.prototype.open.call(any({}), 'x').catch((cause: unknown) => cause),
    ]
  },
}
