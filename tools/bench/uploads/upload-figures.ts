import type { OthersTimes } from '../other-people'

/** What it was like when many large files came at once. */
export interface UploadFigures {
  readonly files: number
  readonly bytesEach: number
  /** From the first byte until the last file's receipt. */
  readonly seconds: number
  /** How often a sender was told to come again, by status. */
  readonly toldToWait: Readonly<Record<string, number>>
  readonly others: { readonly calm: OthersTimes; readonly meanwhile: OthersTimes }
  /** Resident memory of the API, in bytes. */
  readonly memory: { readonly before: number; readonly most: number }
  /** Bytes of the spool at their most, and what the settings allow. */
  readonly spool: { readonly most: number; readonly allowed: number }
  /** Files that the case has in the end. */
  readonly kept: number
  readonly machine: { readonly cores: number; readonly model: string }
}
