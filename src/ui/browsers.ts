/** A browser in whose settings cookies can be refused. Pages cannot link to these addresses, so they are copied. */
export interface BrowserHelp {
  readonly id: 'chrome' | 'edge' | 'firefox' | 'safari' | 'yandex' | 'opera' | 'samsung'
  readonly name: string
  readonly mark: RegExp
  /** Address of the page in the browser's own settings. */
  readonly address?: string
}

/** In the order in which their marks must be tried: everyone calls itself Chrome and Safari. */
export const browsers: readonly BrowserHelp[] = [
  { id: 'yandex', name: 'Yandex Browser', mark: /YaBrowser/, address: 'browser://settings/content/cookies' },
  { id: 'samsung', name: 'Samsung Internet', mark: /SamsungBrowser/ },
  { id: 'opera', name: 'Opera', mark: /OPR\//, address: 'opera://settings/cookies' },
  { id: 'edge', name: 'Microsoft Edge', mark: /Edg/, address: 'edge://settings/privacy/cookies' },
  { id: 'firefox', name: 'Firefox', mark: /Firefox|FxiOS/, address: 'about:preferences#privacy' },
  { id: 'chrome', name: 'Google Chrome', mark: /Chrom|CriOS/, address: 'chrome://settings/content/siteData' },
  { id: 'safari', name: 'Safari', mark: /Safari/ },
]
