import type { CivilDate } from '../calendar/civil-date'
import type { Instant } from '../calendar/instant'
import type { LetterFrame } from '../letter/letter-frame'
import type { Effect, LetterAvailability } from '../process/effect'
import type { Deadline, DomainEvent } from '../process/procedure'
import type { Field } from '../process/fields'
import type { Task } from '../process/task'
import type { Grant } from '../rights/rights'
import type { DeliveryState, LetterByPost } from './delivery-state'
import type { Recipient, RecipientRole } from './recipient'

/** A deadline that begins, or is moved, because a letter has come. */
export interface Beginning {
  readonly deadline: Deadline
  readonly reminder?: Deadline
}

/** Whose letter has come, and for one by post on which day and how that is known. */
export interface ServedLetter {
  readonly role: RecipientRole
  readonly servedOn?: CivilDate
  readonly note?: string
}

/** What runs from the arrival of a matter's letters. */
export interface MatterDeadline<State, Beyond extends DomainEvent> {
  /** Its key in the case, or where each recipient has its own what their keys begin with, before a slash. */
  readonly key: string
  /** Each recipient has its own; otherwise one runs for all, from when the last letter has come. */
  readonly each?: true
  /**
   * The deadline, counted from the day on which the letter came; nothing when what it would end is over by that day too.
   * Never one of which nobody could have known before it had passed, where the law leaves that to the authority.
   * @param sentBy `seq` of the event that sent the letter
   */
  count(state: State, from: CivilDate, at: Instant, role: RecipientRole, sentBy: number): Beginning | undefined
  /** The case in which it runs. */
  begin(state: State, beginning: Beginning, letter: ServedLetter): State
  /** What it counts from is known once a letter is posted, and not only when it has come; the case in which it does. */
  posted?(state: State, on: CivilDate): State
  /** The case in which it waits for a letter by post, which Digital Post did not deliver. */
  wait(state: State, role: RecipientRole, sentBy: number): State
  /** What follows, given the case in which it runs: the e-mail that names the last day. */
  effects(state: State, deadline: Deadline): readonly Effect[]
  /** What follows when it waits, given the case in which it does: whoever was told that it runs. */
  stopped?(state: State): readonly Effect[]
  /** What a letter by Digital Post to one recipient starts, where each has its own. */
  available?(state: State, letter: LetterAvailability, role: RecipientRole): readonly Beyond[]
  /** The end of the deadline that ran from an earlier day has had its effect, which a later day would have put off. */
  fell(state: State, letter: LetterByPost): boolean
}

/**
 * What has ended because nobody answered in time. A letter of it that turns out not to have come has never begun that time: it goes
 * on, unless something stands that was built on its end.
 */
export interface Silence<State> {
  /** `seq` of the event that sent its letters, while it can go on. */
  sentBy(state: State): number | undefined
  /** Where going on takes the case from and to, beside leaving it as it is. */
  readonly moves?: readonly (readonly [from: string, to: string])[]
  /** The case in which it goes on; its deadline is still to be counted. */
  undone(state: State, at: Instant): State
  /** It has ended so, and what has followed stands: whether that is done again is for the authority to say. */
  stands?(state: State, sentBy: number): boolean
  /** What other cases are told when it goes on, given the case in which it does. */
  tell?(state: State): readonly Effect[]
}

/** What letters are about. */
export interface Matter<State, Beyond extends DomainEvent = never> {
  /** Danish, definite form, as a task names it: »partshøringen«. */
  readonly name: string
  /** `seq` of the event that sent its letters, while something hangs on them; several where a case can make several decisions. */
  sentBy(state: State): number | readonly number[] | undefined
  readonly deadline?: MatterDeadline<State, Beyond>
  /** Absent where nothing ends by nobody's answering, or where nobody loses anything by it. */
  readonly silence?: Silence<State>
  /** What its letters say does not hold any longer: nobody has to send them. */
  isOver?(state: State): boolean
}

/**
 * What is final once the time for a complaint over it has passed. A letter of it that turns out not to have come has never begun that
 * time: then it is final no longer, and what followed from that is undone.
 */
export interface Finality<State> {
  /** Where losing it takes the case from and to, beside leaving it as it is. */
  readonly moves: readonly (readonly [from: string, to: string])[]
  /** Whether what the event `sentBy` decided is final, or counts as such for somebody who has complained too late. */
  isFinal(state: State, sentBy: number): boolean
  /** The case in which it is not. */
  lost(state: State, sentBy: number, role: RecipientRole): State
  /** What other cases are told, given the state after it. `was`: the status in which it was final. */
  tell?(state: State, was: string): readonly Effect[]
}

/** What a process says of its letters; all that follows from their way to the recipients is the same for every process. */
export interface DeliveryRules<State extends DeliveryState, Beyond extends DomainEvent = never> {
  readonly openStatuses: readonly string[]
  readonly closedStatuses: readonly string[]
  /** Who sends its letters and registers when they came; caseworkers of the office when absent. */
  readonly officers?: readonly Grant[]
  /** How a recipient is named, where the case has others than a party and its representative. */
  readonly recipientField?: Field
  /** In every process under the same number, by which their letters are known: the party first, then its representative. */
  recipientsOf(state: State): readonly Recipient[]
  readonly matters: Readonly<Record<string, Matter<State, Beyond>>>
  /** Absent where nothing of the case becomes final by its letters. */
  readonly finality?: Finality<State>
  /** Nobody needs its letters any longer: the case was withdrawn or called off. */
  isCalledOff?(state: State): boolean
  /** What every letter of the case has, but for date and signer. */
  frame(state: State, recipient: Recipient): LetterFrame
  task(state: State, key: string, title: string, command: string): Task
  /** An e-mail to party and office: a deadline had fallen already when it became known that its letter came later, or not at all. */
  tellBoth(
    state: State,
    template: 'arrival-corrected' | 'decision-not-final' | 'deadline-never-began' | 'letter-missed',
  ): readonly Effect[]
}
