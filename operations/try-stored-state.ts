import { instantOf } from '../domain/calendar/instant'
import { caseRow } from '../domain/process/journal'
import { deadlineCommand, judge, nextDeadline } from '../domain/process/judge'
import { presentState } from '../domain/process/present-state'
import { procedures } from '../domain/procedures'
import type { Store } from '../store/create-store'

/** A case that this program could not take up. */
export interface StateFault {
  readonly caseId: string
  readonly reason: string
}

/**
 * Takes a case up as a worker of this program would, without writing anything: brings its stored state to the present
 * schema, computes all that is derived from it, and lets its next deadline fall on paper.
 * @returns what went wrong; `undefined` when nothing did, or the store has no such case
 */
export async function tryStoredState(store: Pick<Store, 'cases'>, caseId: string): Promise<StateFault | undefined> {
  const row = await store.cases.findCase(caseId)
  if (row === undefined) return undefined
  try {
    const procedure = procedures[row.procedure]
    const snapshot = {
      state: presentState(procedure, { ...row, takenUpBy: procedure.schema }, instantOf(Date.now())),
      seq: row.seq,
    }
    caseRow(procedure, snapshot)
    procedure.view(snapshot.state, {})
    const next = nextDeadline(procedure, snapshot.state)
    if (next !== undefined) judge(procedure, snapshot, deadlineCommand(next))
    return undefined
  } catch (error) {
    return { caseId, reason: error instanceof Error ? error.message : String(error) }
  }
}
