import type { Config } from '../../../src/model/policy.js'

/** What the playground hands the preview, once. */
export interface Order {
  readonly config: Config
  /** Files of the build as text, by name. */
  readonly sdk: Readonly<Record<string, string>>
  /** `<html lang>` of the page. */
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly scheme: 'light' | 'dark'
  readonly layer: 'notice' | 'settings'
}

/** What the preview tells the playground. */
export type Report =
  | { readonly kind: 'ready' }
  /** Records that a site would have sent. */
  | { readonly kind: 'records'; readonly records: readonly unknown[] }
  /** A link or an address that a site would have led to. */
  | { readonly kind: 'led'; readonly url: string }
  | { readonly kind: 'warned'; readonly message: string }
