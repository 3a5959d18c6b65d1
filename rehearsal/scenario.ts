import type { CivilDate } from '../domain/calendar/civil-date'
import type { RecipientRole } from '../domain/delivery/recipient'
import type { Person } from '../domain/rights/actor'
import type { Instant } from '../domain/calendar/instant'
import type { ProcedureName } from '../domain/process/procedure-name'
import type { RefusalCode } from '../domain/refusal/refusal-codes'

/** Somebody who acts in a scenario. */
export interface Persona {
  readonly person: Person
  /** Where letters to this person go; needed for those whom a command names. */
  readonly email?: string
}

/** Names for the cases that a step opens as a consequence, by procedure, in the order in which they are opened. */
export type ConsequentNames = Readonly<Partial<Record<ProcedureName, readonly string[]>>>

export interface ActStep {
  readonly kind: 'act'
  /** 1 is the first step of the file. */
  readonly number: number
  readonly at: Instant
  /** A key of `people`. */
  readonly as: string
  /** Present when the step opens the case. */
  readonly opening?: ProcedureName
  readonly command: string
  /** The case's name in the scenario. */
  readonly case: string
  readonly data: Readonly<Record<string, unknown>>
  /** When the person last read the case, where that was not at `at`: what has happened since they do not know. */
  readonly readAt?: Instant
  /** When a submission was received, where it comes to the case only at `at`: it counts from then (I15). */
  readonly receivedAt?: Instant
  /** The refusal that the step is to meet. */
  readonly refused?: RefusalCode
  readonly opens: ConsequentNames
}

/** A deadline as it is expected; what is left out may be anything. */
export interface ExpectedDeadline {
  readonly rule?: string
  readonly date?: string
  readonly at?: string
  readonly command?: string
}

/** An e-mail as it is expected; `to` is a person of the scenario or an address. */
export interface ExpectedMail {
  readonly template?: string
  readonly to?: string
  readonly subject?: string
}

/** What a case is expected to show. What is left out is not looked at. */
export interface Expectation {
  readonly case: string
  readonly status?: string
  /** The earliest deadline, or `none`. */
  readonly next?: ExpectedDeadline | 'none'
  /** All deadlines, earliest first. */
  readonly deadlines?: readonly ExpectedDeadline[]
  /** The e-mails since the case was last asked for its e-mails, in order. */
  readonly mails?: readonly ExpectedMail[]
  /** The types of the events since the case was last asked for its journal, in order. */
  readonly journal?: readonly string[]
  /** Members of the entry in the public register, or `none`. */
  readonly register?: Readonly<Record<string, unknown>> | 'none'
  /** By person: the commands that the person may give now, in any order. */
  readonly allowed?: Readonly<Record<string, readonly string[]>>
}

export interface ExpectStep {
  readonly kind: 'expect'
  readonly number: number
  readonly at: Instant
  /** Names for the cases that time has opened since the step before. */
  readonly opens: ConsequentNames
  readonly expectations: readonly Expectation[]
}

/** Digital Post tells of the last letter to somebody that it is not delivered. */
export interface UndeliverableStep {
  readonly kind: 'undeliverable'
  readonly number: number
  readonly at: Instant
  readonly case: string
  readonly to: RecipientRole
  /** In the channel's words. */
  readonly reason: string
  /** The channel has had it printed, and posted it on this day. */
  readonly postedOn?: CivilDate
}

export type Step = ActStep | ExpectStep | UndeliverableStep

/** A course of events that a lawyer can read, and what the law makes of it. */
export interface Scenario {
  readonly file: string
  readonly title: string
  /** The paragraph it is about. */
  readonly law?: string
  readonly start: Instant
  readonly people: Readonly<Record<string, Persona>>
  readonly steps: readonly Step[]
}
