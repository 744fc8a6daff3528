/** What keeps the collector from starting, with every mistake found. */
export class StartError extends Error {
  override readonly name = 'StartError'

  /**
   * @param what one sentence that says what happened
   * @param mistakes one line each: where it stands and what to write
   * @param exitCode 2 when the command line or a setting is wrong, otherwise 1
   */
  constructor(
    what: string,
    readonly mistakes: readonly string[] = [],
    readonly exitCode: 1 | 2 = 1,
    options?: ErrorOptions,
  ) {
    super(['[soglasie] [collector] ' + what, ...mistakes].join('\n  '), options)
  }
}
