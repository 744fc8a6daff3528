import type { Config } from '../model/policy.js'

export const cookieName = ({ cookie }: Config): string => cookie?.name ?? 'soglasie'

/** Is there a cookie that begins so? Throws where a document has no cookies (sandbox). */
export const holds = (document: Document, start: string): boolean => ('; ' + document.cookie).includes('; ' + start)

/** The values of all cookies of a name: two can meet after a change of scope. */
export function cookieValues(document: Document, name: string): string[] {
  try {
    return document.cookie
      .split('; ')
      .filter((pair) => pair.startsWith(name + '='))
      .map((pair) => pair.replace(name + '=', ''))
  } catch {
    return []
  }
}

/**
 * Cookie that stands while records wait to be sent: a look into the storage would keep every returning page waiting for
 * the disk (2 to 5 ms in Chromium).
 */
export const waitingName = 'soglasie_delivery'

/**
 * Says to later pages of this host whether records wait, for delivery; the app, which has `putCookie` at hand, writes
 * it with that. Throws where a document has no cookies (sandbox).
 * @param age seconds; 0: nothing waits
 */
export const markWaiting = (document: Document, age: number): void => {
  document.cookie = `${waitingName}=1; Path=/; Max-Age=${age}; SameSite=Lax`
}

const time = (text: string) => text.split(':')[4] ?? ''

/** Text of the decision cookie; of two copies the one with the later decision. */
export const readJar = (config: Config, document: Document): string | undefined =>
  cookieValues(document, cookieName(config)).sort((a, b) => (time(a) < time(b) ? 1 : -1))[0]

/** A text that is no decision, and later than any: {@link readJar} finds it before a copy on a parent domain. */
const none = '::::~'

/** Makes the decision unreadable until one is written again: what head can do before the app has come. */
export function spoilJar(config: Config, document: Document): void {
  document.cookie = cookieName(config) + `=${none}; Path=/; Max-Age=99999999`
}
