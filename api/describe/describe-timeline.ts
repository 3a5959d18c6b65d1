import type { Person } from '../../domain/rights/actor'
import { audiencesOf } from '../../domain/rights/audience'
import type { CivilDate } from '../../domain/calendar/civil-date'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import type { Instant } from '../../domain/calendar/instant'
import type { CaseRow } from '../../domain/process/journal'
import { deadlineName } from '../../domain/process/deadline-name'
import { letterText } from '../../domain/letter/letter-text'
import type { MailTemplateName } from '../../domain/mail/mail-message'
import type { DomainEvent, Recorded } from '../../domain/process/procedure'
import type { ProcedureName } from '../../domain/process/procedure-name'
import { procedures } from '../../domain/procedures'
import { explainEnd, explainOutcome, explainPast } from '../../domain/timeline/explain'
import type { ForeseenStep, Foresight } from '../../domain/timeline/foresee'
import { subjectOf } from '../../mail/render-message'
import { describeJournal, type JournalEntry } from './describe-history'

/** A step that was taken. */
export interface PastEntry extends JournalEntry {
  readonly when: 'past'
  readonly date: CivilDate
  readonly status: string
  readonly statusName: string
  /** Danish: by which deadline, or by whom and when. */
  readonly explanation: string
}

/** A step that lies ahead. */
export interface FutureEntry {
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
  readonly status: string
  readonly statusName: string
  readonly mails: readonly { readonly template: MailTemplateName; readonly subject: string; readonly to: string }[]
  readonly letters: readonly { readonly title: string; readonly to: string }[]
  readonly opens: readonly {
    readonly procedure: ProcedureName
    readonly procedureName: string
    readonly caseId: string
  }[]
}

export interface TimelineDescription {
  readonly caseId: string
  readonly entries: readonly (PastEntry | FutureEntry)[]
  readonly ends: { readonly reason: Foresight['ends']; readonly text: string }
}

/** What has happened and what lies ahead, as far as this person is told of it: by the same audiences as the journal. */
export function describeTimeline(
  row: CaseRow,
  events: readonly Recorded<DomainEvent>[],
  { steps, ends }: Foresight,
  person: Person,
): TimelineDescription {
  const procedure = procedures[row.procedure]
  const statusName = (status: string): string => procedure.statuses[status] ?? status
  const explained = new Map(explainPast(procedure, events).map((event) => [event.recorded.seq, event]))
  const past = describeJournal(row, events, person).map((entry): PastEntry => {
    const { status = row.status, explanation = '' } = explained.get(entry.seq) ?? {}
    return { when: 'past', date: civilDateAt(entry.at), ...entry, status, statusName: statusName(status), explanation }
  })
  const audiences = audiencesOf(person, row.index.standing)
  const future = steps.flatMap((step, n): readonly FutureEntry[] => {
    const told = step.events.filter(({ event }) => audiences.has(procedure.describe(event).audience))
    return told.length === 0 ? [] : [describeStep(row, { ...step, events: told }, steps[n - 1]?.status ?? row.status)]
  })
  return { caseId: row.caseId, entries: [...past, ...future], ends: { reason: ends, text: explainEnd(ends) } }
}

function describeStep(
  { procedure: name, state: { ruleSet } }: CaseRow,
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
    at,
    date: deadline?.date ?? civilDateAt(at),
    cause,
    ...(deadline === undefined ? {} : { rule: deadline.rule, ruleName: deadlineName(ruleSet, deadline.rule) }),
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
