import type { CivilDate } from '../calendar/civil-date'
import type { CopyWay } from '../document/archive-copy'
import type { WrittenText } from './written-text'

/** A document or a letter that a bundle accounts for. */
export interface BundleItem {
  /** The case that it belongs to. */
  readonly caseId: string
  readonly source: 'document' | 'letter'
  /** The document's or the letter's id. */
  readonly id: string
  /** The file's name as it was handed in, or the letter's title with the ending of its file. */
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** Of the original's bytes, in lower-case hexadecimal. */
  readonly sha256: string
  /** The day on which it came or was sent. */
  readonly on: CivilDate
}

/** An item with what became of it in the bundle: fixed when the bundle is first begun, so that a retry gives the same bytes. */
export interface BundleEntry extends BundleItem {
  /** From 1, in the order of the index. */
  readonly number: number
  /** Danish: why not even the original travels, one sentence. */
  readonly withheld?: string
  readonly copy:
    | {
        readonly state: 'made'
        readonly way: CopyWay
        readonly repaired?: true
        readonly pages: number
        readonly sha256: string
      }
    /** Danish, one sentence. */
    | { readonly state: 'none'; readonly reason: string }
}

/** What a bundle is of, and everything that it accounts for. */
export interface BundleContent {
  readonly caseNumber: string
  /** Danish: the case's title. */
  readonly title: string
  /** Danish: the authority's name. */
  readonly office: string
  /** The day on which it was asked for. */
  readonly on: CivilDate
  /** What was written in forms, on pages of the bundle's own after the index. */
  readonly texts?: readonly WrittenText[]
  readonly entries: readonly BundleEntry[]
}
