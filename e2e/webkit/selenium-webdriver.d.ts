/** What the suite uses of it: the package comes without types of its own. */
declare module 'selenium-webdriver' {
  export class Builder {
    usingServer(url: string): this
    withCapabilities(capabilities: Readonly<Record<string, unknown>>): this
    build(): Promise<WebDriver>
  }
  export interface WebDriver {
    get(url: string): Promise<void>
    quit(): Promise<void>
    navigate(): { refresh(): Promise<void> }
    manage(): {
      getCookies(): Promise<{ name: string; domain: string }[]>
      setTimeouts(timeouts: { script: number }): Promise<void>
    }
    executeAsyncScript<Result>(script: string): Promise<Result>
  }
}
