import type { DomainEvent, Recorded } from '../../domain/procedure'
import { canonicalJson } from './canonical-json'

/** A journal row's body: what the hash chain covers. The case's id is in it, so that no row can be moved to another case. */
export const journalBody = (caseId: string, recorded: Recorded<DomainEvent>): string => canonicalJson({ caseId, ...recorded })

/** The recorded event of a body. The body is the truth; the columns beside it only repeat parts of it. */
export function recordedOf(body: string): Recorded<DomainEvent> {
  const { seq, at, by, commandId, event } = JSON.parse(body) as Recorded<DomainEvent>
  return { seq, at, by, commandId, event }
}
