import type { BundleContent, BundleItem } from '../../domain/bundle/bundle'
import type { Instant } from '../../domain/calendar/instant'
import type { StorageKind } from '../documents/document'

/** For whom a bundle is: the appeals body, or the person who asked. Each has one of a case, the latest. */
export type BundleHolder = 'appeals-body' | `person/${string}`

/** What was asked for. */
export interface AskedBundle {
  readonly bundleId: string
  /** The case under which it is asked for. */
  readonly caseId: string
  readonly holder: BundleHolder
  readonly asked: Omit<BundleContent, 'entries'> & { readonly items: readonly BundleItem[] }
}

/** One of a bundle's two files. */
export interface BundleFile {
  /** Under which its bytes lie in the documents' storage. */
  readonly documentId: string
  readonly storage: StorageKind
  /** Bytes. */
  readonly size: number
  readonly sha256: string
}

/** A bundle as the store keeps it. */
export interface StoredBundle extends AskedBundle {
  readonly askedAt: Instant
  readonly state: 'wanted' | 'complete' | 'failed'
  /** What it holds: fixed when it is first begun. */
  readonly content?: BundleContent
  /** How far its making is. */
  readonly progress?: { readonly step: string; readonly done: number; readonly of: number }
  readonly made?: { readonly pages: number; readonly pdf: BundleFile; readonly zip: BundleFile }
  /** Why it could not be made. */
  readonly reason?: string
  readonly attempts: number
  /** Files of the bundles that it took the place of, to be removed. */
  readonly leftovers: readonly Pick<BundleFile, 'documentId' | 'storage'>[]
}
