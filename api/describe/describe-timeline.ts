import type { Person } from '../../domain/rights/actor'
import { audiencesOf } from '../../domain/rights/audience'
import type { CivilDate } from '../../domain/calendar/civil-date'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import type { Instant } from '../../domain/calendar/instant'
import { deadlineName } from '../../domain/process/deadline-name'
import { letterText } from '../../domain/letter/letter-text'
import type { MailTemplateName } from '../../domain/mail/mail-message'
import type { DomainEvent, Recorded, RegisterEntry } from '../../domain/process/procedure'
import type { ProcedureName } from '../../domain/process/procedure-name'
import { procedures } from '../../domain/procedures'
import type { Standing } from '../../domain/rights/rights'
import { explainOutcome, explainPast } from '../../domain/timeline/explain'
import type { ForeseenStep, Foresight } from '../../domain/timeline/foresee-together'
import { subjectOf } from '../../mail/render-message'
import type { StoredCase } from '../../store/cases/case-columns'
import { describeJournal, type JournalEntry } from './describe-history'

/** One case of a timeline, as its reader reads it. */
export interface TimelineCase {
  readonly procedure: ProcedureName
  readonly standing: Standing
  /** The reader, as whom they read this case. */
  readonly person: Person
  /** Absent when it is only opened in the future that is told. */
  readonly row?: StoredCase
  readonly foresight: Foresight
}

interface OfCase {
  readonly caseId: string
  readonly procedure: ProcedureName
  readonly status: string
  readonly statusName: string
}

/** A step that was taken. */
export interface PastEntry extends JournalEntry, OfCase {
  readonly when: 'past'
  readonly date: CivilDate
  /** Danish: by which deadline, or by whom and when. */
  readonly explanation: string
}

/** A step that lies ahead. */
export interface FutureEntry extends OfCase {
  readonly when: 'future'
  /** The legal instant: for a deadline the first that is too late. */
  readonly at: Instant
  readonly date: CivilDate
  /** Time alone, the reader's assumption, or a step of another case. */
  readonly cause: ForeseenStep['cause']
  /** Key of the deadline's rule. */
  readonly rule?: string
  /** Danish. */
  readonly ruleName?: string
  /** Danish: why it happens then. */
  readonly text: string
  /** Danish: what it leads to. */
  readonly outcome: string
  /** Whether a party's right ends then: what is received before goes first. */
  readonly endsRight: boolean
  readonly events: readonly { readonly type: string; readonly text: string }[]
  readonly mails: readonly { readonly template: MailTemplateName; readonly subject: string; readonly to: string }[]
  readonly letters: readonly { readonly title: string; readonly to: string }[]
  readonly opens: readonly {
    readonly procedure: ProcedureName
    readonly procedureName: string
    readonly caseId: string
  }[]
  /** What the register shows of the case from then on, where that becomes another; nothing: `null`. */
  readonly register?: RegisterEntry | null
}

/** What has happened in a case, as far as its reader is told of it: by the same audiences as the journal. */
export function describePast(
  { procedure: name, standing, person, row }: TimelineCase,
  events: readonly Recorded<DomainEvent>[],
): readonly PastEntry[] {
  if (row === undefined) return []
  const procedure = procedures[name]
  const explained = new Map(explainPast(procedure, events).map((event) => [event.recorded.seq, event]))
  return describeJournal({ procedure: name, index: { ...row.index, standing } }, events, person).map((entry) => {
    const { status = row.status, explanation = '' } = explained.get(entry.seq) ?? {}
    return {
      when: 'past',
      caseId: row.caseId,
      procedure: name,
      date: civilDateAt(entry.at),
      ...entry,
      status,
      statusName: procedure.statuses[status] ?? status,
      explanation,
    }
  })
}

/** What lies ahead of a case, as far as its reader will be told of it, each with its place among the steps of all cases. */
export function describeFuture(one: TimelineCase): readonly { readonly n: number; readonly entry: FutureEntry }[] {
  const { procedure: name, standing, person, row, foresight } = one
  const procedure = procedures[name]
  const audiences = audiencesOf(person, standing)
  let shown = foresight.register
  return foresight.steps.flatMap((step, place) => {
    const told = step.events.filter(({ event }) => audiences.has(procedure.describe(event).audience))
    if (told.length === 0) return []
    const statusBefore = foresight.steps[place - 1]?.status ?? row?.status ?? ''
    const { register } = step
    const entry: FutureEntry = {
      ...describeStep(one, { ...step, events: told }, statusBefore),
      ...(JSON.stringify(register) === JSON.stringify(shown) ? {} : { register: register ?? null }),
    }
    shown = register
    return [{ n: step.n, entry }]
  })
}

function describeStep(
  { procedure: name, foresight: { caseId, after } }: TimelineCase,
  step: ForeseenStep,
  statusBefore: string,
): FutureEntry {
  const procedure = procedures[name]
  const { at, cause, deadline, command, events, status } = step
  const told = new Set(events.map(({ seq }) => seq))
  // What an event sets in motion is told to whoever is told of the event.
  const effects = step.effects.filter(({ key }) => told.has(Number(key.split('/')[1])))
  return {
    when: 'future',
    caseId,
    procedure: name,
    at,
    date: deadline?.date ?? civilDateAt(at),
    cause,
    ...(deadline === undefined
      ? {}
      : { rule: deadline.rule, ruleName: deadlineName(after.state.ruleSet, deadline.rule) }),
    text:
      deadline?.explanation ??
      (command === undefined
        ? 'Følger af et skridt i en anden sag eller af et brevs levering.'
        : `Det antages, at »${command.label}« sker da (${command.law}).`),
    outcome: explainOutcome(procedure, { ...step, effects }, statusBefore),
    endsRight: deadline?.endsRight === true,
    events: events.map(({ event }) => ({ type: event.type, text: procedure.describe(event).text })),
    status,
    statusName: procedure.statuses[status] ?? status,
    mails: effects.flatMap(({ effect }) =>
      effect.kind === 'mail'
        ? [{ template: effect.message.template, subject: subjectOf(effect.message), to: effect.to.name }]
        : [],
    ),
    letters: effects.flatMap(({ effect }) =>
      effect.kind === 'letter' ? [{ title: letterText(effect.letter).title, to: effect.to.name }] : [],
    ),
    opens: effects.flatMap(({ effect }) =>
      effect.kind === 'open-case'
        ? [
            {
              procedure: effect.procedure,
              procedureName: procedures[effect.procedure].danishName,
              caseId: effect.caseId,
            },
          ]
        : [],
    ),
  }
}
