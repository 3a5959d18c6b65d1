import type { Person } from '../domain/actor'
import type { Instant } from '../domain/calendar/instant'
import type { CaseRow } from '../domain/journal'
import { allowedCommands } from '../domain/judge'
import type { CaseState, Deadline } from '../domain/procedure'
import type { ProcedureName } from '../domain/procedure-name'
import { procedures } from '../domain/procedures'
import { describeAction, type ActionDescription } from './describe-action'
import { urls } from './urls'

/** A case in a list. */
export interface CaseSummary {
  readonly caseId: string
  readonly procedure: ProcedureName
  readonly procedureName: string
  readonly caseNumber: string
  readonly title: string
  readonly status: string
  readonly statusName: string
  readonly closed: boolean
  readonly nextDeadlineAt?: Instant
  readonly href: string
}

/** A deadline as readers see it: what will happen when, and by which rule. */
export type DeadlineDescription = Pick<Deadline, 'rule' | 'at' | 'date' | 'explanation' | 'endsRight'>

/** One case as one person may see it, with what that person can do. */
export interface CaseDescription extends CaseSummary {
  /** `seq` of its last event: which version this is. */
  readonly seq: number
  readonly view: Readonly<Record<string, unknown>>
  readonly deadlines: readonly DeadlineDescription[]
  readonly actions: readonly ActionDescription[]
  readonly journal: string
  readonly timeline: string
}

export function summariseCase({ caseId, procedure, caseNumber, index, status, closed, nextDeadlineAt }: Omit<CaseRow, 'state' | 'deadlines'>): CaseSummary {
  const { danishName, statuses } = procedures[procedure]
  return {
    caseId, procedure, procedureName: danishName, caseNumber, title: index.title, status, statusName: statuses[status] ?? status, closed,
    ...(nextDeadlineAt === undefined ? {} : { nextDeadlineAt }),
    href: urls.case(procedure, caseId),
  }
}

/** The case in full. The caller has checked that the person may read it. */
export function describeCase(row: CaseRow, person: Person): CaseDescription {
  const procedure = procedures[row.procedure]
  const state = currentState(row)
  const allowed = new Set(allowedCommands(procedure, state, person))
  return {
    ...summariseCase(row),
    seq: row.seq,
    view: procedure.view(state, { person }),
    deadlines: row.deadlines.map(describeDeadline),
    actions: procedure.commands.filter(({ name }) => allowed.has(name)).map((command) => describeAction(command, urls.action(row.procedure, row.caseId, command.name))),
    journal: urls.journal(row.procedure, row.caseId),
    timeline: urls.timeline(row.procedure, row.caseId),
  }
}

/** A deadline without the command that it gives, which is the machine's business. */
export function describeDeadline({ rule, at, date, explanation, endsRight }: Deadline): DeadlineDescription {
  return { rule, at, date, explanation, endsRight }
}

/** The stored state in today's shape: a case that has slept through an upgrade is stored in an older one. */
export function currentState(row: CaseRow): CaseState {
  const procedure = procedures[row.procedure]
  return row.schema === procedure.schema ? row.state : procedure.upcast(row.schema, row.state)
}
