import { Refusal } from '../refusal/refusal'
import type { Instant } from '../calendar/instant'
import { applyEvents, deadlineCommand, judge, type CaseSnapshot, type CommandEnvelope } from './judge'
import type { DomainEvent, Procedure, Recorded, RegisterEntry } from './procedure'

/** What the register will show of a case from an instant on, by what is known now. */
export interface ComingEntry {
  readonly from: Instant
  readonly entry: RegisterEntry
}

/**
 * How the register's entry changes by what is settled and only waits for its day, earliest first (I14): the same commands, given
 * when their deadlines fall, and the same events as then. Nothing else that may happen is guessed at, and nothing is told
 * beyond the instant at which the entry is over.
 */
export function registerAhead(procedure: Procedure, snapshot: CaseSnapshot): readonly ComingEntry[] {
  const { register, foreseen } = procedure
  if (register === undefined || foreseen === undefined) return []
  const coming: ComingEntry[] = []
  let before = snapshot
  let shown = register(snapshot.state)
  // Each of them is gone from the state when it has fallen, so that this ends; a state that keeps one is not followed further.
  for (let left = foreseen(snapshot.state).length; left > 0 && shown?.status !== 'ended'; left -= 1) {
    const [next] = foreseen(before.state)
    if (next === undefined || (shown?.endsAt !== undefined && next.at >= shown.endsAt)) break
    const events = given(procedure, before, deadlineCommand(next))
    const after = applyEvents(procedure, before, events)
    if (after === undefined || events.length === 0) break
    const entry = register(after.state)
    if (entry === undefined || entry.status === 'ended') break
    // Two at one instant: only what stands after both is ever shown.
    if (coming.at(-1)?.from === next.at) coming.pop()
    if (JSON.stringify(entry) !== JSON.stringify(shown)) coming.push({ from: next.at, entry })
    before = after
    shown = entry
  }
  return coming
}

/** What would be refused on its day changes nothing then. */
function given(
  procedure: Procedure,
  snapshot: CaseSnapshot,
  envelope: CommandEnvelope,
): readonly Recorded<DomainEvent>[] {
  try {
    return judge(procedure, snapshot, envelope)
  } catch (refusal) {
    if (refusal instanceof Refusal) return []
    throw refusal
  }
}
