import type { DomainEvent, Recorded } from '../../domain/process/procedure'
import { canonicalJson } from './canonical-json'

/** What a journal row says of the snapshot that was kept with its event. */
export interface SnapshotMark {
  readonly moment: string
  /** Of the snapshot's text, in lower-case hexadecimal. */ readonly sha256: string
}

/**
 * A journal row's body: what the hash chain covers. The case's id is in it, so that no row can be moved to another case,
 * and the hash of the event's snapshot, so that none can be exchanged.
 */
export const journalBody = (caseId: string, recorded: Recorded<DomainEvent>, snapshot?: SnapshotMark): string =>
  canonicalJson({ caseId, ...recorded, ...(snapshot === undefined ? {} : { snapshot }) })

/** The recorded event of a body. The body is the truth; the columns beside it only repeat parts of it. */
export function recordedOf(body: string): Recorded<DomainEvent> {
  const { seq, at, by, commandId, event } = JSON.parse(body) as Recorded<DomainEvent>
  return { seq, at, by, commandId, event }
}
