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
    readonly goal?: number
  }[]
  readonly machine: { readonly cores: number; readonly model: string }
}
