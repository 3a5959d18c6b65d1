import type { DomainEvent, Recorded } from '../domain/process/procedure'

/** An event and the case in whose journal it stands. */
export interface PlacedEvent {
  readonly caseId: string
  readonly recorded: Recorded<DomainEvent>
}

/**
 * The events of many cases in one order that does not depend on how they were carried out: by legal instant; at the
 * same instant an event comes after the one before it in its case and after the one that caused it; otherwise the case
 * that was opened first goes first. The engine does consequences side by side, the pure core one by one: this makes
 * both tell the same story.
 */
export function inCausalOrder(
  events: readonly PlacedEvent[],
  rankOf: (caseId: string) => number,
): readonly PlacedEvent[] {
  const placeOf = (caseId: string, seq: number) => `${caseId}/${seq}`
  const waiting = new Set(events.map(({ caseId, recorded }) => placeOf(caseId, recorded.seq)))
  const left = [...events].sort(
    (a, b) =>
      Number(a.recorded.at > b.recorded.at) - Number(a.recorded.at < b.recorded.at) ||
      rankOf(a.caseId) - rankOf(b.caseId) ||
      a.recorded.seq - b.recorded.seq,
  )
  const ordered: PlacedEvent[] = []
  while (left.length > 0) {
    const ready = left.findIndex(
      ({ caseId, recorded: { seq, by } }) =>
        !waiting.has(placeOf(caseId, seq - 1)) && !(by.kind === 'case' && waiting.has(placeOf(by.caseId, by.seq))),
    )
    const [next] = left.splice(Math.max(0, ready), 1)
    if (next === undefined) break
    waiting.delete(placeOf(next.caseId, next.recorded.seq))
    ordered.push(next)
  }
  return ordered
}
