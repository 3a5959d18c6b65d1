import { addDays, type CivilDate } from '../../../domain/calendar/civil-date'
import { civilDateAt, copenhagenMidnight } from '../../../domain/calendar/copenhagen'
import { isWorkingDay } from '../../../domain/calendar/holidays'
import type { Instant } from '../../../domain/calendar/instant'
import type { Deadline, DomainEvent, Recorded } from '../../../domain/process/procedure'
import type { Moment, Observed } from '../model-world'

type Telling = DomainEvent & {
  readonly deadline?: Deadline
  readonly complaint?: Deadline
  readonly availableOn?: CivilDate
  readonly servedOn?: CivilDate
  readonly role?: string
  readonly validFrom?: CivilDate
  readonly validTo?: CivilDate
  readonly until?: CivilDate
  readonly recipients?: readonly { readonly role: string }[]
}

/** Four weeks on the same weekday, or the next day on which an office is open (docs/law.md §§ 7.3 and 7.4). */
function fourWeeksFrom(day: CivilDate): CivilDate {
  let last = addDays(day, 28)
  while (!isWorkingDay(last, 'administration')) last = addDays(last, 1)
  return last
}

/** A complaint deadline that is not four weeks from when its recipient got the letter. */
function wrongComplaint(gotOn: CivilDate = '', complaint: Deadline | undefined): string | undefined {
  const due = fourWeeksFrom(gotOn)
  return complaint?.date === due && complaint.at === endOf(due)
    ? undefined
    : `the complaint deadline of who got the letter on ${gotOn} is ${complaint?.date}, not ${due}`
}

const endOf = (day: CivilDate): Instant => copenhagenMidnight(addDays(day, 1))

/** Everything counts from legal dates: the deadline's own instant, the day of availability, the approval's last day. */
export function I6(world: Observed): string | undefined {
  for (const [caseId, journal] of world.journals) {
    const broken = outOfTime(
      journal,
      world.moments.filter((moment) => moment.caseId === caseId),
    )
    if (broken !== undefined) return `${caseId}: ${broken}`
  }
  return undefined
}

function outOfTime(journal: readonly Recorded<DomainEvent>[], moments: readonly Moment[]): string | undefined {
  const complaints = new Map<string, CivilDate>()
  let waiting: readonly { readonly role: string }[] = []
  let hearingEnds: Instant | undefined
  let period: CivilDate | undefined
  let validTo: CivilDate | undefined
  let extended = false
  let filed = false
  for (const { seq, at, by, event } of journal) {
    const told = event as Telling
    if (by.kind === 'deadline') {
      const before = moments.findLast((moment) => moment.seq < seq)
      if (
        before?.procedure
          .deadlines(before.state)
          .some((deadline) => deadline.at === at && deadline.rule === by.rule) !== true
      )
        return `${event.type} counts from ${at}, where no deadline ends`
    }
    switch (event.type) {
      case 'decided':
        waiting = told.recipients ?? []
        break
      case 'decision-available': {
        const broken = wrongComplaint(told.availableOn, told.complaint)
        if (broken !== undefined) return broken
        complaints.set(told.role ?? '', told.complaint?.date ?? '')
        break
      }
      // A letter that has not reached whoever acts for the party no longer is not waited for.
      case 'representation-ended':
      case 'representative-registered':
        waiting = waiting.filter(({ role }) => role !== 'representative' || complaints.has(role))
        if (told.deadline?.key === 'party-hearing') hearingEnds = endOf(told.deadline.date)
        break
      case 'finalised': {
        const early = waiting.find(({ role }) => at < endOf(complaints.get(role) ?? '9000-01-01'))
        if (early !== undefined) return `final on ${at}, when the ${early.role} could still complain`
        break
      }
      case 'hearing-opened':
        if (told.deadline === undefined) {
          // By post: it does not run before the letter has come.
          hearingEnds = undefined
          break
        }
        if (told.deadline.date < addDays(civilDateAt(at), 14)) return `a hearing to ${told.deadline.date}`
        hearingEnds = endOf(told.deadline.date)
        break
      case 'letter-served':
        if (told.deadline?.key === 'party-hearing') hearingEnds = endOf(told.deadline.date)
        if (told.deadline?.rule === 'complaint') {
          const broken = wrongComplaint(told.servedOn, told.deadline)
          if (broken !== undefined) return broken
          complaints.set(told.role ?? '', told.deadline.date)
        }
        break
      case 'hearing-extended':
      case 'hearing-resumed':
        hearingEnds = endOf(told.deadline?.date ?? '')
        break
      case 'letter-came-later':
        if (told.deadline?.key === 'party-hearing') hearingEnds = endOf(told.deadline.date)
        break
      case 'hearing-closed':
        if (at !== hearingEnds) return `the hearing was closed on ${at}, not ${hearingEnds}`
        break
      case 'granted':
      case 'renewed':
        period = told.validTo
        validTo = period
        extended = false
        filed = false
        break
      case 'interim-extended':
        validTo = told.until
        break
      case 'extended':
        extended = true
        break
      case 'renewal-filed':
        filed = true
        break
      // Of a lapse that is annulled after its last day, what would have lived on for its renewal lives on.
      case 'lapse-annulled':
        extended ||= filed && at >= endOf(validTo ?? '')
        break
      // What lived on because of the renewal alone ends with it.
      case 'renewal-withdrawn':
        filed = false
        validTo = period
        extended ||= at >= endOf(period ?? '')
        break
      case 'ran-out':
      case 'expired':
        if (!extended && at !== endOf(validTo ?? '')) return `expired on ${at}, though it holds to ${validTo}`
        break
    }
  }
  return undefined
}

type Pinned = { readonly ruleSet: string; readonly descriptionVersion?: string; readonly applicationId?: string }

/** A case keeps the rules and the version of the specialebeskrivelse with which it began, and its review has the same. */
export function I13({ moments, journals }: Observed): string | undefined {
  const first = new Map<string, Pinned>()
  for (const { caseId, state, seq } of moments) {
    const now = state as unknown as Pinned
    const began = first.get(caseId) ?? now
    first.set(caseId, began)
    if (now.ruleSet !== began.ruleSet) return `${caseId}/${seq}: from ${began.ruleSet} to ${now.ruleSet}`
    const renewed = journals.get(caseId)?.some(({ event }) => event.type === 'renewed') ?? false
    if (now.descriptionVersion !== began.descriptionVersion && !renewed)
      return `${caseId}/${seq}: from ${began.descriptionVersion} to ${now.descriptionVersion}`
    if (!caseId.startsWith('review-')) continue
    const application = first.get(now.applicationId ?? '')
    if (application !== undefined && application.descriptionVersion !== now.descriptionVersion)
      return `${caseId} is judged by ${now.descriptionVersion}, its application by ${application.descriptionVersion}`
  }
  return undefined
}

const endings = new Set(['expired', 'ran-out', 'lapsed', 'given-up', 'revoked'])
const revivals = new Set(['renewed', 'lapse-annulled', 'reinstated', 'expiry-undone'])

const isEndingNext = (event: Telling | undefined): boolean => event?.type === 'lapse-annulled' && 'over' in event

/** The register has an approval from its first day, in force until it ends in one way or another, and nothing else. */
export function I14({ moments, journals }: Observed): string | undefined {
  for (const { caseId, procedure, state, seq, at } of moments) {
    const entry = procedure.register?.(state)
    const journal = journals.get(caseId)?.filter((one) => one.seq <= seq) ?? []
    const granted = journal.find(({ event }) => event.type === 'granted')?.event as Telling | undefined
    const begun = granted?.validFrom !== undefined && granted.validFrom <= civilDateAt(at)
    if ((entry !== undefined) !== begun)
      return `${caseId}/${seq}: ${entry === undefined ? 'not' : ''} in the register on ${at}`
    const ending = journal.findLast(({ event }) => endings.has(event.type) || revivals.has(event.type))
    const over = ending !== undefined && endings.has(ending.event.type)
    if (entry !== undefined && (entry.status === 'ended') !== over)
      return `${caseId}/${seq}: ${entry.status} in the register on ${at}`
    // The lapse is taken from an approval that has ended since: its end is the very next that falls, on its own day.
    if (isEndingNext(journal.at(-1)?.event)) continue
    if (journal.some((one) => one.at === at && one.event.type === 'reinstated')) continue
    if (entry?.status === 'in-force' && entry.endsAt !== undefined && entry.endsAt <= at)
      return `${caseId}/${seq}: in force in the register on ${at}, though it ended on ${entry.endsAt}`
  }
  return undefined
}

/** What a person sends counts from its receipt, however late a worker takes it up; what a case tells another, from the event that it follows from. */
export function I15({ log, given }: Observed): string | undefined {
  const received = new Map(given.map(({ commandId, at }) => [commandId, at]))
  const written = new Map(log.map(({ caseId, recorded: { seq, at } }) => [`${caseId}/${seq}`, at]))
  for (const {
    caseId,
    recorded: { seq, at, by, commandId },
  } of log) {
    const receipt =
      by.kind === 'person'
        ? received.get(commandId)
        : by.kind === 'case'
          ? written.get(`${by.caseId}/${by.seq}`)
          : undefined
    if (receipt !== undefined && receipt !== at) return `${caseId}/${seq}: received ${receipt}, and counted from ${at}`
  }
  return undefined
}
