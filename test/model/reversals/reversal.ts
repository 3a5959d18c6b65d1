import type { Accessed } from '../../../domain/access/accessed'
import type { AccessedEvent } from '../../../domain/access/events'
import type { CivilDate } from '../../../domain/calendar/civil-date'
import type { CaseState, DomainEvent } from '../../../domain/process/procedure'

/** One command of a pair, as somebody gives it. */
export interface Step<State> {
  readonly command: string
  /** What it says. `before`: the case before the pair; `state`: as the command meets it. */
  data?(state: State, today: CivilDate, before: State): unknown
  /** The case that it is given in, when that is another one. */
  of?(state: State): string | undefined
  /** The case that gives it, where no person does. */
  toldBy?(state: State): string | undefined
}

/** An event, and what undoes it. */
export interface Reversal<State> {
  readonly given: Step<State>
  readonly undone: Step<State>
  /** What is done first, with the pair and without it. */
  readonly first?: readonly Step<State>[]
  /** What is done without it, where what undoes it undoes more. */
  readonly instead?: readonly Step<State>[]
  /** Where the pair is tried; anywhere when absent. */
  where?(state: State, today: CivilDate): boolean
  /**
   * Members of the state that are others afterwards, each with why: what the case remembers of it. `deadlines/…`: the deadlines
   * whose keys begin so; `explanations`: their sentences alone.
   */
  readonly remembered?: Readonly<Record<string, string>>
  /** What still counts of a member that is remembered: that is the same. */
  counts?(state: State): unknown
  /** Why it is undone at once here: days between would rightly leave something. */
  readonly atOnce?: string
}

/** What can become of an event. */
export type Undoing<State> =
  /** It can be undone: the property test takes it at its word. */
  | { readonly undoneBy: Reversal<State> }
  /** It undoes one of these. */
  | { readonly undoes: readonly string[] }
  /** It stands, for this reason. */
  | { readonly stands: string }

/** What becomes of a letter on its way, in every procedure that has any. */
export const ofLetters = {
  'letter-undeliverable': { stands: 'it goes by post instead' },
  'silence-undone': { stands: 'the letter that begins the time anew goes by post' },
  'finality-lost': { stands: 'the letter that begins the time anew goes by post' },
  'letter-posted': { stands: 'a letter that has been sent has been sent' },
  'letter-served': { stands: 'the day on which a letter came is a fact: registered anew, the later word counts' },
  'letter-came-later': { stands: 'the day on which a letter came is a fact' },
  'postal-address-given': { stands: 'a later address takes its place' },
} as const

/** What becomes of a complaint in the case that was decided, in every procedure of whose decisions complaints can be made. */
export const ofRemedies = {
  'complaint-received': { stands: 'what has been received is kept' },
  'complaint-joined': { stands: 'what has been received is kept' },
  'complaint-noted': { stands: 'as the complaint has it: settled there, it is told here' },
  'file-handed-over': { stands: 'the appeals body has it' },
  'complaint-settled': { stands: 'a decision that the party has been told of' },
} as const

/** Who acts for the party, in every procedure in which a power of attorney is registered. */
export const ofRepresentation = (where: (state: never) => boolean) =>
  ({
    'representative-registered': {
      undoneBy: {
        given: {
          command: 'registerRepresentative',
          data: () => ({
            name: 'Rita Raadgiver',
            email: 'rita@raadgiver.example',
            powerOfAttorney: 'Fuldmagt af i dag',
          }),
        },
        undone: { command: 'endRepresentation', data: () => ({}) },
        where,
        atOnce: 'a letter of the days between went to whoever represented too, and its time waited for that',
      },
    },
    'representative-bound': { stands: 'it ends with the representation' },
    'representation-ended': { undoes: ['representative-registered'] },
  }) as const

/**
 * What becomes of requests for access, in every procedure to whose cases it can be asked. They are
 * withdrawn in the request's own case.
 */
export const ofAccess = {
  'access-opened': {
    undoneBy: {
      given: { command: 'requestAccess', data: () => ({ what: 'Hele sagen' }) },
      undone: {
        command: 'withdraw',
        data: () => ({}),
        of: ({ accessRequests }: Accessed) => accessRequests?.at(-1)?.requestId,
      },
      remembered: { accessRequests: 'that access was asked for, and withdrawn' },
      counts: ({ accessRequests = [] }: Accessed) => accessRequests.filter(({ end }) => end === undefined),
      atOnce: 'what waited meanwhile goes on from when it is withdrawn',
    },
  },
  'access-settled': { undoes: ['access-opened'] },
  'access-reopened': { undoes: ['access-settled'] },
  'reading-waived': { stands: 'the party has said that it needs no more' },
  'reading-ended': { stands: 'its time is over' },
} as const satisfies UndoingTable<Accessed, AccessedEvent>

/** A row for every event of a procedure. An event without one does not compile, and fails the test. */
export type UndoingTable<State extends CaseState, Event extends DomainEvent> = {
  readonly [Type in Event['type']]: Undoing<State>
}
