import { problemCodes, type ProblemCode } from './problem-codes'

/** What a problem carries beyond its code. */
export interface ProblemOptions {
  /** Danish; replaces the code's own text where the fault can be said more precisely. */
  readonly detail?: string
  /** Further members of the answer. Plain JSON. */
  readonly members?: Readonly<Record<string, unknown>>
  /** Headers that belong to the answer, such as `Allow`. */
  readonly headers?: Readonly<Record<string, string>>
  readonly cause?: unknown
}

/** A request that is answered with problem+json (RFC 9457) before any rule of a case has been asked. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly status: number
  readonly members: Readonly<Record<string, unknown>>
  readonly headers: Readonly<Record<string, string>>

  constructor(
    readonly code: ProblemCode,
    { detail, members = {}, headers = {}, cause }: ProblemOptions = {},
  ) {
    super(detail ?? problemCodes[code].text, { cause })
    this.status = problemCodes[code].status
    this.members = members
    this.headers = headers
  }
}
