import { applyEvents, judge, nextDeadline, type CaseSnapshot, type CommandEnvelope } from './judge'
import type { DomainEvent, Procedure, Recorded } from './procedure'
import { Refusal } from '../refusal/refusal'

/** What comes of commands that wait for a case together. */
export interface JudgedTogether {
  /** Of all that were accepted, in order. */
  readonly events: readonly Recorded<DomainEvent>[]
  /** What those are refused with that are, by the command's id. */
  readonly refusals: ReadonlyMap<string, Refusal>
  /** How many were judged, from the first on: a deadline comes before the next. */
  readonly judged: number
}

/**
 * Judges commands one after another, each on the case as those before have left it, so that their events can be appended as one:
 * what the case keeps beside its journal is then written once for all of them, and not once for each.
 * @param handled ids of commands that the journal has already: they are judged, and nothing comes of them
 */
export function judgeTogether(
  procedure: Procedure,
  snapshot: CaseSnapshot,
  envelopes: readonly CommandEnvelope[],
  handled: ReadonlySet<string>,
): JudgedTogether {
  const events: Recorded<DomainEvent>[] = []
  const refusals = new Map<string, Refusal>()
  const seen = new Set<string>()
  let at = snapshot
  let judged = 0
  for (const envelope of envelopes) {
    const due = nextDeadline(procedure, at.state)
    if (due !== undefined && due.at <= envelope.at) break
    judged += 1
    const { commandId } = envelope
    if (handled.has(commandId) || seen.has(commandId)) continue
    seen.add(commandId)
    try {
      const own = judge(procedure, at, envelope)
      events.push(...own)
      at = applyEvents(procedure, at, own) ?? at
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal
      refusals.set(commandId, refusal)
    }
  }
  return { events, refusals, judged }
}
