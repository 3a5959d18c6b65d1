import type { Person } from '../../domain/rights/actor'
import type { CaseRow } from '../../domain/process/journal'
import { allowedCommands } from '../../domain/process/judge'
import type { CaseState, Deadline } from '../../domain/process/procedure'
import { procedures } from '../../domain/procedures'
import type { StoredCase } from '../../store/cases/case-columns'
import type { CaseSummary as ListedCase } from '../../store/cases/list-cases'
import { describeAction, type ActionDescription } from './describe-action'
import { urls } from '../urls'

/** A case in a list. */
export interface CaseSummary extends ListedCase {
  readonly procedureName: string
  readonly statusName: string
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

/** A listed case with the Danish names of what the store keeps as keys. */
export function summariseCase(listed: ListedCase): CaseSummary {
  const { danishName, statuses } = procedures[listed.procedure]
  return {
    ...listed,
    procedureName: danishName,
    statusName: statuses[listed.status] ?? listed.status,
    href: urls.case(listed.procedure, listed.caseId),
  }
}

/** The case in full. The caller has checked that the person may read it. */
export function describeCase(row: StoredCase, person: Person): CaseDescription {
  const procedure = procedures[row.procedure]
  const state = currentState(row)
  const {
    caseId,
    caseNumber,
    status,
    closed,
    openedAt,
    changedAt,
    nextDeadlineAt,
    seq,
    index: { title },
  } = row
  const listed = {
    caseId,
    procedure: row.procedure,
    caseNumber,
    status,
    closed,
    title,
    openedAt,
    changedAt,
    ...(nextDeadlineAt === undefined ? {} : { nextDeadlineAt }),
  }
  const allowed = new Set(allowedCommands(procedure, state, person, row.index.standing.conflicted))
  return {
    ...summariseCase(listed),
    seq,
    view: procedure.view(state, { person, standing: row.index.standing }),
    deadlines: row.deadlines.map(describeDeadline),
    actions: procedure.commands
      .filter(({ name }) => allowed.has(name))
      .map((command) => describeAction(command, urls.action(row.procedure, row.caseId, command.name))),
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
