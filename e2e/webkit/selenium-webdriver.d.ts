/** What the suite uses of it: the package comes without types of its own. */
declare module 'selenium-webdriver' {
  export class Builder {
    usingServer(url: string): this
    withCapabilities(capabilities: Readonly<Record<string, unknown>>): this
    build(): Promise<WebDriver>
  }
  export interface Locator {
    readonly value: string
  }
  export const By: { css(selector: string): Locator }
  export const Key: Readonly<Record<'TAB' | 'ENTER' | 'ESCAPE' | 'SPACE', string>>
  export interface WebElement {
    click(): Promise<void>
    getShadowRoot(): Promise<{ findElement(by: Locator): Promise<WebElement> }>
    getAriaRole(): Promise<string>
    getAccessibleName(): Promise<string>
  }
  export interface Actions {
    sendKeys(...keys: string[]): Actions
    perform(): Promise<void>
  }
  export interface WebDriver {
    get(url: string): Promise<void>
    quit(): Promise<void>
    navigate(): { refresh(): Promise<void> }
    findElement(by: Locator): Promise<WebElement>
    actions(): Actions
    manage(): {
      getCookies(): Promise<{ name: string; domain: string }[]>
      setTimeouts(timeouts: { script: number }): Promise<void>
      window(): { setRect(rect: { width: number; height: number }): Promise<unknown> }
    }
    executeAsyncScript<Result>(script: string): Promise<Result>
  }
}
