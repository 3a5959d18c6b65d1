import type { LocalTime } from './copenhagen'
import type { DeadlineLength } from './deadline-length'
import type { CalendarName } from './holidays'

/**
 * Where a length comes from: V seen in a public source, M from memory, D decided here because no law settles it (docs/law.md § 1).
 * A length tagged D is explained to readers as set by the authority.
 */
export type SourceTag = 'V' | 'V/D' | 'M' | 'D'

/** What a deadline rule says, whatever rule set it stands in. */
export interface RuleTerms {
  /** Label, e.g. "Klagefrist". */
  readonly danishName: string
  /** Opens the explaining sentence, e.g. "Klagefristen". */
  readonly danishSubject: string
  readonly length: DeadlineLength
  readonly direction: 'forward' | 'backward'
  readonly calendar: CalendarName
  /**
   * Whether an end on a rest day moves to the next working day (docs/law.md § 7.4). A period that may not be exceeded
   * (supervision of at most six months) and a count backwards (docs/law.md § 7.5) do not: moving them would take from the party.
   */
  readonly rolls: boolean
  /** The paragraph or source, as cited to readers in Danish. */
  readonly law: string
  readonly tag: SourceTag
  /** The day it counts from, in Danish: "brevet er tilgængeligt i Digital Post". */
  readonly startsOn: string
  /** What follows when it has passed, in Danish. */
  readonly consequence: string
  /** The authority may set another date within these bounds; `length` is then what is proposed (docs/law.md § 7.6). */
  readonly authoritySet?: { readonly atLeast?: DeadlineLength; readonly atMost?: DeadlineLength }
  /** A reminder and no deadline: sent at this time in Copenhagen, on the preceding working day if need be (docs/law.md § 7.7). */
  readonly sentAt?: LocalTime
}

/** Numbers beside the deadlines that a rule set fixes too. */
export interface RuleSettings {
  /** Length of an approval unless the specialebeskrivelse says otherwise. */
  readonly approvalYears: number
  /** Length of a videns- og rådgivningsforpligtelse. */
  readonly obligationYears: number
  /** Years for which whoever led an offer that has lost its approval may lead none that needs one. */
  readonly leaderQuarantineYears: number
  /** Renewal reminders, months before the approval ends; one rule `renewal-reminder-N` each. */
  readonly renewalReminderMonths: readonly [12, 6, 3, 1]
  /** Requests for missing information before an application is shelved (henlagt). */
  readonly informationRounds: number
  /** Parts of the processing deadline, in percent, at which delay is looked at and told. */
  readonly delayNoticePercent: readonly number[]
  /** Days before the deadline of a vilkår at which it is reminded of. */
  readonly conditionReminderDays: readonly number[]
  /** Months without use after which it is warned that an approval will lapse. */
  readonly lapseWarningMonths: readonly number[]
  /** Months before the end of a contract at which a new tender is opened, and at which it is escalated; one rule `retender-N` each. */
  readonly retenderMonths: readonly [24, 18]
  /** Reminders of a report on the obligation before it counts as missing. */
  readonly reportReminders: number
  /** Parts of a contract year's hours, in percent, at which supplier and authority are told. */
  readonly adviceHoursPercent: readonly number[]
  /** The most that small changes of a contract may come to together, in percent of its value (udbudsloven § 180). */
  readonly smallChangePercent: number
  /** The most that one additional service or one unforeseen change may come to, in percent of the contract's value (udbudsloven §§ 181 and 183). */
  readonly largeChangePercent: number
  /** Whole kroner: small changes stay below the threshold of the light regime, EUR 750,000. */
  readonly smallChangeKroner: number
}
