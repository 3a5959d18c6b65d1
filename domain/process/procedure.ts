import type { Actor, Person } from '../rights/actor'
import type { CivilDate } from '../calendar/civil-date'
import type { Instant } from '../calendar/instant'
import type { WrittenText } from '../bundle/written-text'
import type { AttachedDocument } from '../document/attached-document'
import type { ApprovalAnswer, ApprovalQuestion } from './approval-question'
import type { Effect } from './effect'
import type { FieldTable } from './fields'
import type { LetterContent } from '../letter/letter-content'
import type { RefusalCode } from '../refusal/refusal-codes'
import type { ProcedureName } from './procedure-name'
import type { Bar, Grantee, Standing } from '../rights/rights'
import type { Task } from './task'

/** What every case knows of itself, whatever its procedure. State is plain JSON: no Date, Map or class. */
export interface CaseState {
  readonly caseId: string
  /** The archive's number, in the form `27.06.00-G01-1-27`. Given when the case is opened. */
  readonly caseNumber: string
  readonly status: string
  /** Id of the rule set that the case is pinned to (I13): law that changes later does not change this case's deadlines. */
  readonly ruleSet: string
  /** `seq` of the last event that decisions rest on: nobody signs or overwrites without having read it. Absent in a state of before there was any. */
  readonly decisiveSeq?: number
}

/** The least that an event is. Its other members are plain JSON. */
export interface DomainEvent {
  readonly type: string
}

/** An event as the journal has it. */
export interface Recorded<Event> {
  /** 1, 2, 3 … within the case, without gaps. */
  readonly seq: number
  /** The legal instant: when the submission was received or the deadline ended, not when a worker woke up (I6). */
  readonly at: Instant
  readonly by: Actor
  readonly commandId: string
  readonly event: Event
}

/** The circumstances under which a command is decided. */
export interface Circumstances {
  readonly caseId: string
  /** Given to the opening command only; afterwards it stands in the state. */
  readonly caseNumber: string
  /** The legal instant of the command. */
  readonly at: Instant
  readonly by: Actor
  /** `seq` that the first event of the answer will have: needed to name consequent cases. */
  readonly nextSeq: number
  /** What the register has answered to what the command asks it; absent where nobody has asked. */
  readonly approval?: ApprovalAnswer
}

/**
 * One command: who may give it, in which statuses, with which fields, and what it leads to.
 * `decide` returns the events (none when the command has already been carried out and twice is once) or throws a `Refusal`.
 */
export interface CommandDefinition<State, Event, Data = never> {
  readonly name: string
  /** Danish, as on the button. */
  readonly label: string
  /** The paragraph or source it rests on. */
  readonly law: string
  readonly from: readonly string[]
  /** The statuses in which it can leave the case. */
  readonly to: readonly string[]
  /**
   * The exact transitions, where not every status of `from` leads to every status of `to`. A status of `from` that stands
   * in no move is there to be answered well: the command is already done, or is refused with a reason of its own.
   */
  readonly moves?: readonly (readonly [from: string, to: string])[]
  readonly by: readonly Grantee[]
  readonly bar?: readonly Bar[]
  /** A party's submission: received in time is in time, even when it is delivered late (docs/architecture.md § 3.3). */
  readonly submission?: true
  /**
   * It is taken by a case that is over as well, and may take it up again: a remedy against a decision does not end with the
   * case (retssikkerhedsloven § 67). Of the commands that leave a closed status there are no others.
   */
  readonly reopens?: true
  /**
   * Hands in a file: given by sending the file to the case's documents, and by nothing else; `sealed` by sending an envelope to the
   * case's bids.
   */
  readonly file?: true | 'sealed'
  /** What it says is the person's own, also when it stands on the list of somebody for whom they stand in. */
  readonly personal?: true
  /**
   * It signs, returns or overwrites what stands in the case: whoever gives it says up to which `seq` they have read it, and is
   * refused when something that it rests on has come since (god forvaltningsskik; forvaltningsloven § 24 asks for one's own reasons).
   */
  readonly readFirst?: true
  /** What it writes takes the place of what somebody wrote before: every version stays findable for those who may read drafts. */
  readonly drafts?: true
  /** What is refused with this code is noted in the journal all the same, by this command of the same person. */
  readonly noteRefused?: Readonly<Partial<Record<RefusalCode, string>>>
  readonly fields: FieldTable
  /**
   * Somebody's approval on which it rests: the register is asked by whoever delivers the command, and not the person who gives it.
   * `undefined` when its data name nobody.
   */
  asksApproval?(state: State, data: Data, at: Instant): ApprovalQuestion | undefined
  /**
   * Whether it has anything to do as the case stands, whatever its fields: what has not is no button. Absent: always. It
   * bars nobody; who gives the command all the same is told why it is refused.
   */
  offered?(state: State, by: Person): boolean
  decide(state: State, data: Data, circumstances: Circumstances): readonly Event[]
}

/** What time alone will do next. Computed once, when the step that starts it is taken, and kept in the state. */
export interface Deadline {
  /** Unique within the case, e.g. `complaint/12345678`. */
  readonly key: string
  /** Key of the rule in the case's rule set. */
  readonly rule: string
  /** First instant that is too late; for a reminder the instant at which it is sent. */
  readonly at: Instant
  /** The last day in time, or the reminder's day, in Denmark. */
  readonly date: CivilDate
  /** One Danish sentence. */
  readonly explanation: string
  /** The command that the deadline gives when it falls. */
  readonly command: string
  readonly data: unknown
  /** Ends a party's right: submissions received in time are applied before it (docs/architecture.md § 3.3). */
  readonly endsRight: boolean
}

/**
 * Who may see an event: everyone, the case's party and authority, those who handle it, or the authority alone. What is `sealed` is
 * told to nobody by the case: already who did it says what nobody is to know (I9); its view shows the sender what is theirs.
 */
export type Audience = 'public' | 'party' | 'handlers' | 'office' | 'sealed'

/** Who reads: a person, or the public. */
export interface Reader {
  readonly person?: Person
  /** How persons stand to the case, where the case that it rests on has been asked as well; what the state tells when absent. */
  readonly standing?: Standing
}

/** How an event is told to a reader. */
export interface EventDescription {
  readonly audience: Audience
  /** Danish, one line without personal data of third parties: "Ansøgning modtaget". */
  readonly text: string
}

/** What the store keeps beside the state, to find cases without reading them. */
export interface CaseIndex {
  /** Danish, short, not confidential: shown in lists. */
  readonly title: string
  readonly standing: Standing
  /**
   * What else those who may read the case find it by, whoever is partial in it excepted: numbers, names and e-mail addresses
   * that its view shows to all of them. Shown nowhere.
   */
  readonly foundBy?: readonly string[]
  /** While the case is open no other case may have the same key: one active case per place and function. */
  readonly activeKey?: string
}

/** A case's words at one moment. `content` is plain JSON. */
export interface Snapshot {
  readonly moment: SnapshotMoment
  readonly content: Readonly<Record<string, unknown>>
}

/** The moments at which a case's words are kept. */
export const snapshotMoments = ['submission', 'decision'] as const
export type SnapshotMoment = (typeof snapshotMoments)[number]

/** A vilkår as the register shows it; whether its deadline has been kept is the authority's to say, and not shown. */
export interface RegisterCondition {
  readonly text: string
  readonly due: CivilDate
  readonly met?: true
}

/** A påbud as the register shows it while it is in force. */
export interface RegisterOrder {
  readonly from: CivilDate
  readonly text: string
  readonly due: CivilDate
  readonly department?: string
  readonly noNewResidents?: true
}

/** Why an approval is over. */
export type EndGround = 'expired' | 'unused' | 'general-approval-ended' | 'given-up' | 'revoked'

/** What the public register shows of a case from an instant on (I14). */
export interface RegisterEntry {
  readonly providerName: string
  readonly cvr: string
  readonly pNumber: string
  readonly municipality: string
  readonly specialeId: string
  readonly specialfunktionId: string
  readonly specialfunktionName: string
  readonly status: 'in-force' | 'ended'
  readonly validFrom: CivilDate
  readonly validTo: CivilDate
  /**
   * First instant at which it is over by what is known now: nothing shows it in force from then on, though the event comes
   * late. Absent while only a decision can end it: in a renewal filed in time, and when it has ended.
   */
  readonly endsAt?: Instant
  /** Present when it has ended. */
  readonly endGround?: EndGround
  /** Name of the region in which the municipality lay when the entry last changed. */
  readonly region?: string
  readonly address?: string
  /** Key of the application's `ownerType`. */
  readonly ownerType?: string
  /** Driftsherren: an organisation, never a person. */
  readonly ownerName?: string
  readonly targetGroup?: string
  readonly places?: number
  /** Code of the authority that supervises it. */
  readonly office?: string
  readonly conditions?: readonly RegisterCondition[]
  /** Skærpet tilsyn, first and last day; absent when there is none in force. */
  readonly intensifiedSupervision?: { readonly from: CivilDate; readonly to: CivilDate }
  /** Orders in force, as published; `noNewResidents`: nobody is taken in meanwhile. */
  readonly orders?: readonly RegisterOrder[]
  /** The public part of the last supervision's report, and the day on which it was made final (socialtilsynsloven § 22). */
  readonly lastReport?: { readonly on: CivilDate; readonly text: string }
  /** An application for renewal is being handled. */
  readonly underRenewal?: true
  readonly note?: string
}

/** What anybody reads of a case without a login, with what it is listed by. Plain JSON. */
export interface PublishedEntry {
  readonly status: string
  readonly title: string
  /** Code of the authority. */
  readonly office: string
  readonly specialeId: string
}

/** Commands that are assumed together under one name, at one instant and in this order. */
export interface AssumedCourse {
  /** The statuses in which it can be assumed. */
  readonly from: readonly string[]
  /** Data that a step leaves open are likely ones. What whoever assumes says goes to the last step. */
  steps(state: CaseState, date: CivilDate): readonly [AssumedStep, ...AssumedStep[]]
}

/** One command of an assumed course. */
export interface AssumedStep {
  readonly command: string
  readonly data?: Readonly<Record<string, unknown>>
}

/**
 * A legal process as plain functions over plain data. It reads no clock, file, database or SDK, so that the workflow,
 * the timeline, the rehearsal and the tests run the very same rules.
 */
export interface Procedure<State extends CaseState = CaseState, Event extends DomainEvent = DomainEvent> {
  readonly name: ProcedureName
  /** Danish name of the case type. */
  readonly danishName: string
  /** Version of `State`; an older one is upcast, never refused. */
  readonly schema: number
  /** Every status with its Danish name. */
  readonly statuses: Readonly<Record<string, string>>
  /** The statuses in which the case is over, but for its letters. */
  readonly closed: readonly string[]
  /** Letters have still to be sent, or to come: a closed case with such letters goes on until they have. Absent: it has none. */
  lettersAreOpen?(state: State): boolean
  /** The command that opens a case; its `decide` gets no state. */
  readonly opening: CommandDefinition<undefined, Event>
  readonly commands: readonly CommandDefinition<State, Event>[]
  /** Every kind of event that its journal can hold, in the order of its stages. */
  readonly events: readonly string[]
  /** Short names for what a timeline may assume, each with the commands or courses it can mean: the first that fits the status then. */
  readonly assumptions: Readonly<Record<string, readonly (string | AssumedCourse)[]>>
  /** The case as this reader looks ahead from it, where what lies ahead would tell what nobody may know yet; as it stands when absent. */
  outlook?(state: State, reader: Reader): State
  evolve(state: State | undefined, recorded: Recorded<Event>): State
  /**
   * A state of an older schema, brought to this one.
   * @param at when the case is taken up, where what has changed may set deadlines; absent for readers, and for a run of
   * before 0.3.0: its deadlines must stay as they were
   * @param by schema of the version that took it up then, the present one unless a recorded run is replayed: what has
   * changed since sets no deadlines in that run
   */
  upcast(schema: number, state: unknown, at?: Instant, by?: number): State
  /** Earliest first. A deadline that has given its command is gone from here. */
  deadlines(state: State): readonly Deadline[]
  /** Effects of one event, given the state after it. */
  effects(state: State, recorded: Recorded<Event>): readonly Effect[]
  index(state: State): CaseIndex
  /**
   * An active key that no open case may hold when this event is written, given the state after it: of a case that it is
   * about to open. Otherwise the command is refused with ALREADY_ACTIVE, and nothing is written.
   */
  mustBeFree?(state: State, event: Event): string | undefined
  describe(event: Event): EventDescription
  /** What this reader may see of the case, as plain JSON. The caller has checked that the reader may read the case at all. */
  view(state: State, reader: Reader): Readonly<Record<string, unknown>>
  /** The case's entry in the public register after this event, for the procedures that have one. */
  register?(state: State): RegisterEntry | undefined
  /**
   * What anybody may read of the case, for the procedures that publish any; `undefined` before there is anything. Everybody sees
   * when it becomes another, so nothing may change in it that is not public (I9). What has been published never goes back to nothing,
   * and no case is published by its opening.
   */
  published?(state: State): PublishedEntry | undefined
  /** The deadlines whose outcome is settled and may be told in advance, earliest first: by them the register shows a day to come. */
  foreseen?(state: State): readonly Deadline[]
  /** What people are to do in the case now, for the procedures that ask anything of people. */
  tasks?(state: State): readonly Task[]
  /** The letter that is being written: a decision before its signature. For the authority alone. */
  letterDraft?(state: State): LetterContent | undefined
  /** The files of the case, in the order in which they came, for the procedures that take any. */
  documents?(state: State): readonly AttachedDocument[]
  /** What stands in the case and is no file, as this reader may read it: a part of its file as one bundle. */
  written?(state: State, reader: Reader, on: CivilDate): readonly WrittenText[]
  /** Other cases whose documents those who handle this one read as well. */
  sources?(state: State): readonly string[]
  /** What the law asks to be kept as it read at this event, whatever the catalogue says later; given the state after it. */
  snapshot?(state: State, recorded: Recorded<Event>): Snapshot | undefined
}

/** Types a command with its fields, so that `decide` gets the data that the field table describes. */
export function defineCommand<State, Event>() {
  return <const Fields extends FieldTable>(
    definition: Omit<CommandDefinition<State, Event, import('./fields').DataOf<Fields>>, 'fields'> & {
      readonly fields: Fields
    },
  ): CommandDefinition<State, Event> & { readonly fields: Fields } => definition
}
