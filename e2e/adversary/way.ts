/** What an attempt is given; `id` is its name and stands in every address and every name it uses. */
export interface Tools {
  readonly id: string
  /** `vendor.localhost:8080` */
  readonly host: string
  /** Name of the vendor's cookie, key, database or cache. */
  readonly name: string
  /** A second port of the vendor: any TCP connection or UDP datagram to it counts. */
  readonly raw: number
  /** An empty element in the document. */
  readonly box: HTMLElement
  /** Address at the vendor: `http://vendor.localhost:8080/v/id.js`. */
  url(extension: string): string
  /** `/v/id.js` */
  path(extension: string): string
  /** Address on the site's own host that belongs to the vendor: `/own/id.js`. */
  own(extension: string): string
  /** Address on the site's own host that redirects to {@link Tools.url}. */
  hop(extension: string): string
  /** A fresh frame of the same origin in {@link Tools.box}, with its window. */
  frame(): { readonly frame: HTMLIFrameElement; readonly window: Window & typeof globalThis }
}

/** One way of getting a request or a write past the gate. */
export type Way = (tools: Tools) => unknown

export type Ways = Readonly<Record<string, Way>>

/** A window with Trusted Types, where the engine has them. */
export type Trusting = Window & {
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: object,
    ): Partial<Record<'createHTML' | 'createScriptURL', (text: string) => unknown>>
  }
}

/** Ways that an engine does not have: its plain page shows that nothing arrives. */
export type Missing = Readonly<Partial<Record<'chromium' | 'firefox', readonly string[]>>>
