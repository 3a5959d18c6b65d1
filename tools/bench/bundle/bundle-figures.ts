import type { OthersTimes } from '../other-people'

/** What a bundle of many documents took, and how others were answered meanwhile. */
export interface BundleFigures {
  readonly documents: number
  readonly originalBytes: number
  readonly copyBytes: number
  readonly pages: number
  readonly bundle: { readonly pdfBytes: number; readonly zipBytes: number }
  /** From the request until both files are there to be fetched. */
  readonly seconds: number
  /** At which second each step was first seen. */
  readonly steps: Readonly<Record<string, number>>
  readonly others: { readonly calm: OthersTimes; readonly meanwhile: OthersTimes }
  /** Resident memory, in bytes: of the worker before and at its most, and of its largest child. */
  readonly memory: { readonly before: number; readonly most: number; readonly mostOfChild: number }
  /** What veraPDF says of the PDF as PDF/A-2b: `ok`, the rules that it breaks, or why it was not asked. */
  readonly archival: string
  /** What the copy of each sample took, after its upload: name, way, seconds. No part of the bundle's time. */
  readonly copySeconds: readonly (readonly [string, string, number])[]
  readonly machine: { readonly cores: number; readonly model: string }
}
