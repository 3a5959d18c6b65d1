import { copenhagenMidnight } from '../../domain/calendar/copenhagen'
import type { Instant } from '../../domain/calendar/instant'
import { applyEvents, type CaseSnapshot } from '../../domain/process/judge'
import type { DomainEvent, Recorded, RegisterEntry } from '../../domain/process/procedure'
import { procedures } from '../../domain/procedures'

/** An event of an approval, and what the approval makes public after it. */
export interface PublicMoment {
  readonly recorded: Recorded<DomainEvent>
  readonly entry: RegisterEntry | undefined
}

/** What an approval makes public after each of its events. */
export function publicMoments(journal: readonly Recorded<DomainEvent>[]): readonly PublicMoment[] {
  let after: CaseSnapshot | undefined
  return journal.map((recorded) => {
    after = applyEvents(procedures.approval, after, [recorded])
    return { recorded, entry: after && procedures.approval.register?.(after.state) }
  })
}

/** What a journal makes public at an instant: the state after the last event that had taken effect by then, if that is in force. */
export function foldedRegister(moments: readonly PublicMoment[], at: Instant): RegisterEntry | undefined {
  const entry = moments.findLast(({ recorded }) => recorded.at <= at)?.entry
  if (
    entry?.status !== 'in-force' ||
    copenhagenMidnight(entry.validFrom) > at ||
    (entry.endsAt !== undefined && entry.endsAt <= at)
  )
    return undefined
  return entry
}
