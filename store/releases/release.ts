import type { Instant } from '../../domain/calendar/instant'
import type { CopyToMake, ReleaseMade } from '../../domain/process/effect'
import type { StorageKind } from '../documents/document'

/** Copies that are asked for. */
export interface AskedRelease {
  readonly releaseId: string
  /** The request for access. */
  readonly caseId: string
  readonly copies: readonly CopyToMake[]
}

/** A copy of a release with where its bytes lie. */
export type ReleaseFile = ReleaseMade['files'][number] & {
  readonly bytesId: string
  readonly storage: StorageKind
}

/** A release as the store keeps it. */
export interface StoredRelease extends AskedRelease {
  /** `replaced`: nobody has got it, and nobody is to; its files are to be removed. */
  readonly state: 'wanted' | 'made' | 'failed' | 'replaced'
  /** Danish: why it could not be made. */
  readonly reason?: string
  /** How often it has been begun since a copy of it was last finished. */
  readonly attempts: number
  readonly askedAt: Instant
  /** Those that are made, in the order of their numbers. */
  readonly files: readonly ReleaseFile[]
}
