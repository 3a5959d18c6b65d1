import { civilDateAt } from '../domain/calendar/copenhagen'
import type { ApprovalAnswer, ApprovalQuestion } from '../domain/process/approval-question'
import { applyEvents, type CaseSnapshot } from '../domain/process/judge'
import type { DomainEvent, Procedure, Recorded, RegisterEntry } from '../domain/process/procedure'

/** A case with all that has happened in it. */
interface Known {
  readonly procedure: Procedure
  readonly journal: readonly Recorded<DomainEvent>[]
}

/** What the register of these cases answers, as the store's would: by what was in force at the instant that is asked of. */
export function registerAnswer(
  cases: readonly Known[],
  { cvr, specialeId, at, approvalId }: ApprovalQuestion,
): ApprovalAnswer {
  const named = cases.filter((one) => approvalId === undefined || caseIdOf(one) === approvalId)
  const entries = named.map((one) => ({ then: entryAt(one, at), ever: entryAt(one) }))
  const isTheirs = (entry: RegisterEntry | undefined): boolean => entry?.cvr === cvr && entry.specialeId === specialeId
  if (entries.some(({ then }) => isTheirs(then) && isInForce(then, at))) return 'in-force'
  return entries.some(({ ever }) => isTheirs(ever)) ? 'not-in-force' : 'unknown'
}

const caseIdOf = ({ procedure, journal }: Known): string | undefined =>
  applyEvents(procedure, undefined, journal)?.state.caseId

const isInForce = (entry: RegisterEntry | undefined, at: string): boolean =>
  entry?.status === 'in-force' &&
  entry.validFrom <= civilDateAt(at) &&
  (entry.endsAt === undefined || at < entry.endsAt)

function entryAt({ procedure, journal }: Known, until?: string): RegisterEntry | undefined {
  if (procedure.register === undefined) return undefined
  const then = journal.filter(({ at }) => until === undefined || at <= until)
  const after: CaseSnapshot | undefined = applyEvents(procedure, undefined, then)
  return after === undefined ? undefined : procedure.register(after.state)
}
