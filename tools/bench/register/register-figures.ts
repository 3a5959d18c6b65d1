import type { FilledRegister } from './fill-register'

/** How quickly a large register and a large list of cases answer, by HTTP, one request after another. Times in ms. */
export interface RegisterFigures {
  readonly register: FilledRegister
  readonly cases: { readonly rows: number; readonly seconds: number }
  readonly asked: readonly {
    readonly name: string
    readonly count: number
    readonly p50: number
    readonly p95: number
    readonly p99: number
    readonly longest: number
    /** Of the bare reads that were made in turn with it, and how many times theirs its own p95 is. */
    readonly bare?: { readonly rows: number; readonly p50: number; readonly p95: number }
    readonly toBare?: number
    /** The same times by what was searched; empty where all that is asked is of one kind. */
    readonly kinds: readonly {
      readonly kind: string
      readonly count: number
      readonly p50: number
      readonly p95: number
      readonly longest: number
    }[]
  }[]
  readonly machine: { readonly cores: number; readonly model: string }
}
