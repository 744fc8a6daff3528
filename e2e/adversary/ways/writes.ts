/* oxlint-disable no-eval -- what a vendor's script may do is what is tried here */
import type { Ways } from '../way.js'

type Lookup = Record<'__lookupSetter__', (name: string) => (value: string) => void>

type Cookies = { set(name: string | { name: string; value: string }, value?: string): Promise<void> }

const cookies = () => (window as unknown as { cookieStore: Cookies }).cookieStore

/** Ways of leaving a cookie, a key, a database or a cache of the vendor. */
export const writes: Ways = {
  'cookie-plain': ({ name }) => void (document.cookie = `${name}=1`),
  'cookie-spaces': ({ name }) => void (document.cookie = `  \t ${name}  =  1 ; path = /`),
  'cookie-no-value': ({ name }) => void (document.cookie = `${name}=`),
  'cookie-attributes': ({ name }) => void (document.cookie = `${name}=1;PATH=/;SameSite=Lax;max-age=9999`),
  'cookie-host-prefix': ({ name }) => void (document.cookie = `__Host-${name}=1; Secure; Path=/`),
  'cookie-no-equals': ({ name }) => void (document.cookie = name),
  'cookie-domain': ({ name }) => void (document.cookie = `${name}=1; domain=.shop.localhost`),
  'cookie-partitioned': ({ name }) => void (document.cookie = `${name}=1; Secure; Path=/; SameSite=None; Partitioned`),
  'cookie-max-age-twice': ({ name }) => void (document.cookie = `${name}=1; max-age=0; max-age=9999`),
  'cookie-expires-overruled': ({ name }) =>
    void (document.cookie = `${name}=1; expires=Thu, 01 Jan 1970 00:00:00 GMT; max-age=9999`),
  'cookie-expires-twice': ({ name }) =>
    void (document.cookie = `${name}=1; expires=Thu, 01 Jan 1970 00:00:00 GMT; expires=Fri, 01 Jan 2100 00:00:00 GMT`),
  'cookie-expires-two-digits': ({ name }) => void (document.cookie = `${name}=1; expires=Tue, 01 Jan 69 00:00:00 GMT`),
  'cookie-max-age-unreadable': ({ name }) => void (document.cookie = `${name}=1; max-age=0x`),
  'cookie-max-age-plus': ({ name }) => void (document.cookie = `${name}=1; max-age=+0`),
  'cookie-max-age-empty': ({ name }) => void (document.cookie = `${name}=1; max-age=`),
  'cookie-max-age-in-value': ({ name }) => void (document.cookie = `${name}=max-age=0`),
  'cookie-max-age-in-path': ({ name }) => void (document.cookie = `${name}=1; comment=max-age=0`),
  'cookie-max-age-in-name': ({ name }) => void (document.cookie = `${name}=1; x-max-age=0`),
  'cookie-expires-unreadable': ({ name }) => void (document.cookie = `${name}=1; expires=0`),
  'cookie-changes-when-read-again': ({ name }) => {
    let read = 0
    document.cookie = { toString: () => (read++ ? `${name}=1` : 'own=1; max-age=0') } as unknown as string
  },
  'cookie-reflect': ({ name }) => Reflect.set(document, 'cookie', `${name}=1`),
  'cookie-reflect-receiver': ({ name }) => Reflect.set(Document.prototype, 'cookie', `${name}=1`, document),
  'cookie-descriptor': ({ name }) =>
    Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')?.set?.call(document, `${name}=1`),
  'cookie-lookup-setter': ({ name }) =>
    (document as unknown as Lookup)['__lookupSetter__']('cookie').call(document, `${name}=1`),
  'cookie-frame': ({ name, frame }) => void (frame().window.document.cookie = `${name}=1; path=/`),
  'cookie-frame-setter': ({ name, frame }) =>
    Object.getOwnPropertyDescriptor(frame().window.Document.prototype, 'cookie')?.set?.call(document, `${name}=1`),
  'cookie-frame-parent': ({ name, frame }) =>
    (frame().window as unknown as { eval: typeof eval }).eval(`parent.document.cookie = '${name}=1'`),
  'cookie-frame-written': ({ name, frame }) =>
    frame().window.document.write(`<script>document.cookie = '${name}=1; path=/'</script>`),
  'cookie-store': ({ name }) => cookies().set(name, '1'),
  'cookie-store-object': ({ name }) => cookies().set({ name, value: '1' }),
  'cookie-store-no-name': ({ name }) => cookies().set('', name),
  'cookie-store-prototype': ({ name }) => (Object.getPrototypeOf(cookies()) as Cookies).set.call(cookies(), name, '1'),
  'cookie-store-changes-when-read-again': ({ name }) => {
    let read = 0
    return cookies().set({
      get name() {
        return read++ ? name : 'own'
      },
      value: '1',
    })
  },
  'cookie-store-frame': ({ name, frame }) =>
    (frame().window as unknown as { cookieStore: Cookies }).cookieStore.set(name, '1'),
  'storage-set-item': ({ name }) => localStorage.setItem(name, '1'),
  'storage-property': ({ name }) => void (localStorage[name] = '1'),
  'storage-prototype': ({ name }) => Storage.prototype.setItem.call(localStorage, name, '1'),
  'storage-reflect': ({ name }) => Reflect.set(localStorage, name, '1'),
  'storage-define': ({ name }) =>
    Object.defineProperty(localStorage, name, { value: '1', writable: true, enumerable: true, configurable: true }),
  'storage-define-reflect': ({ name }) =>
    Reflect.defineProperty(localStorage, name, { value: '1', writable: true, enumerable: true, configurable: true }),
  'storage-assign': ({ name }) => void Object.assign(localStorage, { [name]: '1' }),
  'storage-getter': ({ name }) =>
    void Object.assign(Object.getOwnPropertyDescriptor(window, 'localStorage')?.get?.call(window), { [name]: '1' }),
  'storage-object-key': ({ name }) => localStorage.setItem({ toString: () => name } as unknown as string, '1'),
  'storage-key-changes-when-read-again': ({ name }) => {
    let read = 0
    localStorage.setItem({ toString: () => (read++ ? name : 'own') } as unknown as string, '1')
  },
  'storage-constructor': ({ name }) =>
    (localStorage.constructor as typeof Storage).prototype.setItem.apply(localStorage, [name, '1']),
  'storage-frame': ({ name, frame }) => frame().window.localStorage.setItem(name, '1'),
  'storage-frame-property': ({ name, frame }) => void (frame().window.localStorage[name] = '1'),
  'storage-frame-prototype': ({ name, frame }) =>
    frame().window.Storage.prototype.setItem.call(localStorage, name, '1'),
  'storage-frame-getter': ({ name, frame }) =>
    Reflect.set(Object.getOwnPropertyDescriptor(frame().window, 'localStorage')?.get?.call(window), name, '1'),
  'session-set-item': ({ name }) => sessionStorage.setItem(name, '1'),
  'session-property': ({ name }) => void (sessionStorage[name] = '1'),
  'session-define': ({ name }) =>
    Object.defineProperty(sessionStorage, name, { value: '1', writable: true, enumerable: true, configurable: true }),
  'session-frame': ({ name, frame }) => void (frame().window.sessionStorage[name] = '1'),
  'database-open': ({ name }) => void indexedDB.open(name),
  'database-version': ({ name }) => void indexedDB.open(name, 3),
  'database-prototype': ({ name }) => void IDBFactory.prototype.open.call(indexedDB, name),
  'database-object-name': ({ name }) => {
    let read = 0
    indexedDB.open({ toString: () => (read++ ? name : 'own') } as unknown as string)
    indexedDB.open({ toString: () => name } as unknown as string)
  },
  'database-frame': ({ name, frame }) => void frame().window.indexedDB.open(name),
  'database-frame-prototype': ({ name, frame }) => void frame().window.IDBFactory.prototype.open.call(indexedDB, name),
  'cache-open': ({ name }) => caches.open(name),
  'cache-prototype': ({ name }) => CacheStorage.prototype.open.call(caches, name),
  'cache-frame': ({ name, frame }) => frame().window.caches.open(name),
}
