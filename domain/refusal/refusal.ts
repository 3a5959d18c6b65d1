import type { RefusalCode } from './refusal-codes'

/**
 * A command that the law, the rights or the state of the case does not allow. Refusing changes nothing.
 * It is an answer, not a fault: it carries a stable `code`, and a Danish text that says what to do instead.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'

  constructor(
    readonly code: RefusalCode,
    /** Danish, for the person who gave the command; names the remedy. */
    message: string,
    /** What a page or a client needs to point at the fault: field names, dates, missing parts. Plain JSON. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message)
  }
}
