/**
 * Something the person who started the system can put right. `npm start` prints the message and nothing else, and ends
 * with exit code 2; anything that is not a `StartupFault` is a bug and shows its stack.
 */
export class StartupFault extends Error {
  override readonly name = 'StartupFault'

  /**
   * @param problem what is wrong, one sentence in Danish
   * @param remedy what to do about it, one sentence in Danish
   */
  constructor(
    readonly problem: string,
    readonly remedy: string,
  ) {
    super(`${problem}\n  → ${remedy}`)
  }
}
