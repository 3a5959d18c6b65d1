import { addDays, daysBetween, type CivilDate } from '../../calendar/civil-date'
import { civilDateAt, copenhagenAt } from '../../calendar/copenhagen'
import { danishLongDate } from '../../calendar/danish'
import { computeDeadline } from '../../calendar/deadline'
import { ruleSetById } from '../../calendar/deadline-rule'
import { precedingWorkingDay } from '../../calendar/holidays'
import type { Instant } from '../../calendar/instant'
import { addEntry, openLedger, standingOf, type DeadlineLedger, type LedgerEntry } from '../../calendar/ledger'
import { LedgerFault, type LedgerFaultCode } from '../../calendar/ledger-fault'
import { caseDeadline } from '../../process/case-deadline'
import type { Deadline } from '../../process/procedure'
import type { RefusalCode } from '../../refusal/refusal-codes'
import { refuse } from '../../refusal/refuse'
import { deadlineKeys } from '../deadline-keys'
import type { ApplicationState } from '../state'

/** The day from which the processing time counts: the later of the day on which the application was complete and the day on which its fee was paid. */
export function clockStart({ completeAt, fee }: Pick<ApplicationState, 'completeAt' | 'fee'>, at: Instant): CivilDate {
  const complete = civilDateAt(completeAt ?? at)
  return fee?.paidOn !== undefined && fee.paidOn > complete ? fee.paidOn : complete
}

/** The processing clock, counted from `from` by the case's rule set. */
export function openClock(ruleSet: string, from: CivilDate): DeadlineLedger {
  return openLedger(computeDeadline(ruleSetById(ruleSet).rules.processing, from))
}

/**
 * What the clock does by itself: a warning to the office when nine tenths have gone, and the notice of delay at the end.
 * Nothing while it is paused, and no warning for a day that lies before `at`.
 */
export function clockDeadlines(clock: DeadlineLedger, at: Instant): readonly Deadline[] {
  const standing = standingOf(clock)
  if (standing.paused) return []
  const warning = warningOf(clock)
  return [
    ...(warning !== undefined && warning.at > at ? [warning] : []),
    {
      ...ofClock,
      key: deadlineKeys.processing,
      at: standing.endsAt,
      date: standing.date,
      command: 'announceDelay',
      explanation: toldOf(clock, standing.date),
    },
  ]
}

/** The warning to the office, on the last working day on which it is not too late (docs/law.md § 7.7); none of a suspended clock. */
export function warningOf(clock: DeadlineLedger): Deadline | undefined {
  const standing = standingOf(clock)
  const { from, rawDate, ruleSet } = clock.deadline
  const { settings, calendarOptions } = ruleSetById(ruleSet)
  const percent = settings.delayNoticePercent.find((part) => part < 100)
  if (standing.paused || percent === undefined) return undefined
  const gone = addDays(standing.rawDate, -Math.round((daysBetween(from, rawDate) * (100 - percent)) / 100))
  const date = precedingWorkingDay(gone, 'administration', calendarOptions)
  const moved = date === gone ? '' : `, og der varsles på den sidste arbejdsdag inden da, ${danishLongDate(date)}`
  return {
    ...ofClock,
    key: deadlineKeys.warning,
    at: copenhagenAt(date, '08:00'),
    date,
    command: 'foreseeDelay',
    explanation: `${percent} procent af sagsbehandlingstiden er gået ${danishLongDate(gone)}${moved}. ${toldOf(clock, standing.date)}`,
  }
}

const ofClock = { rule: 'processing', data: {}, endsRight: false } as const

const toldOf = ({ deadline: { explanation }, entries }: DeadlineLedger, date: CivilDate): string =>
  entries.length === 0
    ? explanation
    : `${explanation} Efter de ændringer, der står på sagen, udløber fristen ${danishLongDate(date)} kl. 24.00.`

/**
 * The new expected date when the one before has passed, as told at `at`. Of dates of which nobody could be told in time the
 * first that lies ahead: whoever is told late is told once.
 */
export function expectedAfter(ruleSet: string, passed: CivilDate, at: Instant): Deadline {
  const next = caseDeadline(ruleSet, 'processing-delay', passed, {
    key: deadlineKeys.processing,
    command: 'announceDelay',
    endsRight: false,
  })
  return next.at > at ? next : expectedAfter(ruleSet, next.date, at)
}

/** What happened to the clock, and where it stands after it. */
export type ClockEntry = DeadlineLedger['entries'][number]

const codes: Readonly<Record<LedgerFaultCode, RefusalCode>> = {
  NO_CLOCK: 'WRONG_STATUS',
  ALREADY_PAUSED: 'WRONG_STATUS',
  NOT_PAUSED: 'WRONG_STATUS',
  OUT_OF_ORDER: 'DATE_INVALID',
  EXPIRED: 'PERIOD_PASSED',
  NO_GROUND: 'INVALID_FIELDS',
  NOT_LONGER: 'DATE_INVALID',
  ENDS_IN_PAST: 'DATE_INVALID',
  PAUSED_HAS_NO_DATE: 'DATE_INVALID',
}

/** What is to be done instead, where the ledger's own text only says what is wrong. */
const remedies: Readonly<Partial<Record<LedgerFaultCode, string>>> = {
  ALREADY_PAUSED: ' Genoptag behandlingen først.',
  EXPIRED: ' Forlæng den i stedet.',
  NO_GROUND: ' Udfyld dem.',
  NOT_LONGER: ' Vælg en senere dato.',
  ENDS_IN_PAST: ' Vælg en senere dato.',
  PAUSED_HAS_NO_DATE: ' Genoptag behandlingen først.',
}

/** The clock's next entry. Refuses what the ledger does not take: WRONG_STATUS, PERIOD_PASSED, DATE_INVALID, INVALID_FIELDS. */
export function clockEntry({ clock }: Pick<ApplicationState, 'clock'>, entry: LedgerEntry): ClockEntry {
  if (clock === undefined) return refuse('WRONG_STATUS')
  try {
    const added = addEntry(clock, entry).entries.at(-1)
    return added ?? refuse('WRONG_STATUS')
  } catch (fault) {
    if (!(fault instanceof LedgerFault)) throw fault
    return refuse(codes[fault.code], {}, `${fault.message}${remedies[fault.code] ?? ''}`)
  }
}
