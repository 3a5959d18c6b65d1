import type { OthersTimes } from '../other-people'

/** What it was like for others while a large case's certificates were made. */
export interface CertificateFigures {
  readonly receipts: number
  readonly others: { readonly calm: OthersTimes; readonly meanwhile: OthersTimes }
  /** Of certificates that were made anew, from the request to the last byte, in ms. */
  readonly certificates: {
    readonly count: number
    readonly p50: number
    readonly longest: number
    readonly bytes: number
  }
  /** The same certificate once more. */
  readonly againMs: number
  readonly setUpSeconds: number
  readonly machine: { readonly cores: number; readonly model: string }
}
