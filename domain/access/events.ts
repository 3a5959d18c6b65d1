import type { AccessOpening } from '../access-request/opening'
import type { CivilDate } from '../calendar/civil-date'
import { withDeadlines, withoutDeadlines } from '../process/case-deadline'
import type { EventTable } from '../process/event-table'
import type { Deadline, DomainEvent } from '../process/procedure'
import { without } from '../process/without'
import { accessEnds, type AccessEnd } from './access-end'
import { withAsked, type Accessed, type AskedAccess } from './accessed'
import type { AccessedProcess } from './accessed-process'
import { fileToRelease } from './file-to-release'
import { readingKey, type ReadingOf } from './reading-deadline'
import type { Requester } from './requester'

/** A request for access as it came. */
export interface ReceivedAccess {
  readonly requester: Requester
  readonly what: string
  /** The day on which it was received at the edge, or as a letter: the seven working days run from it. */
  readonly receivedOn: CivilDate
  /** How the office got it, where it was no submission of the party's own. */
  readonly typedFrom?: string
  /** It was postponed to this day before it became a case of its own. */
  readonly postponedTo?: CivilDate
}

/** What happens in a case to which access is asked. `cvr`: which of several parties it is about. */
export type AccessedEvent =
  | ({ readonly type: 'access-opened'; readonly requestId: string } & ReceivedAccess)
  /** `reading`: the party's time to use the answer; absent where nothing is left to decide. */
  | ({
      readonly type: 'access-settled'
      readonly requestId: string
      readonly end: AccessEnd
      readonly ofParty: boolean
      readonly reading?: Deadline
    } & ReadingOf)
  | ({ readonly type: 'access-reopened'; readonly requestId: string; readonly ofParty: boolean } & ReadingOf)
  | ({ readonly type: 'reading-waived' } & ReadingOf)
  | ({ readonly type: 'reading-ended' } & ReadingOf)

/**
 * The events of every process to whose cases access can be asked. The party is told of its own requests and of nobody else's. Where
 * there are several, already that one has asked is not the others' to know: each sees its own in what it reads of the case.
 */
export const accessedEvents = <State extends Accessed, Followed extends DomainEvent>({
  partyOf,
  documentsOf,
  heldBack,
  several,
  tell,
}: AccessedProcess<State, Followed>): EventTable<State, AccessedEvent> => ({
  'access-opened': {
    audience: ({ requester }) => (requester.kind === 'party' && several === undefined ? 'party' : 'office'),
    text: 'Der er bedt om aktindsigt',
    evolve: (state, { requestId, requester }) => ({
      ...state,
      accessRequests: [
        ...(state.accessRequests ?? []),
        {
          requestId,
          by: requester.kind,
          ...(several === undefined || requester.cvr === undefined ? {} : { cvr: requester.cvr }),
        },
      ],
    }),
    effects(state, { requestId, requester, what, receivedOn, typedFrom, postponedTo }) {
      const { caseNumber, ...party } = partyOf(state, requester)
      const back = heldBack?.(state) ?? []
      const data: AccessOpening = {
        party: without(party, 'office', 'conflicted', 'impartial', 'specialfunktionId'),
        impartial: party.impartial,
        office: party.office,
        specialfunktionId: party.specialfunktionId,
        conflicted: party.conflicted,
        accessedCaseId: state.caseId,
        accessedCaseNumber: caseNumber,
        requester,
        what,
        receivedOn,
        file: fileToRelease(documentsOf(state, requester)),
        ...(back.length === 0 ? {} : { heldBack: back }),
        ...(typedFrom === undefined ? {} : { typedFrom }),
        ...(postponedTo === undefined ? {} : { postponedTo }),
      }
      // Of several parties each has had its own letters, and reads them in the case; those to the others are the others'.
      const readsOwnLetters = several !== undefined && requester.kind === 'party'
      return [
        {
          kind: 'open-case',
          procedure: 'access-request',
          caseId: requestId,
          data,
          ...(readsOwnLetters ? {} : { withLettersOf: state.caseId }),
        },
        ...(requester.kind === 'party' ? (tell?.(state) ?? []) : []),
      ]
    },
  },
  'access-settled': {
    audience: ofOneParty,
    text: ({ end }) =>
      end === 'withdrawn'
        ? 'Anmodningen om aktindsigt er trukket tilbage'
        : `Der er svaret på aktindsigt: ${accessEnds[end].toLowerCase()}`,
    evolve(state, { requestId, end, reading }) {
      const settled = withAsked(state, requestId, (asked) => ({
        ...asked,
        end,
        ...(reading === undefined || several === undefined ? {} : { readingUntil: reading.date }),
      }))
      return reading === undefined
        ? settled
        : { ...settled, readingUntil: reading.date, deadlines: withDeadlines(settled.deadlines, reading) }
    },
    effects: (state, { ofParty }) => (ofParty ? (tell?.(state) ?? []) : []),
  },
  'access-reopened': {
    audience: ofOneParty,
    text: 'Anmodningen om aktindsigt behandles på ny efter en klage',
    evolve: (state, { requestId }) => withAsked(state, requestId, (asked) => without(asked, 'end')),
    effects: (state, { ofParty }) => (ofParty ? (tell?.(state) ?? []) : []),
  },
  'reading-waived': {
    audience: ofOneParty,
    text: 'Parten har ikke brug for mere tid til at bruge aktindsigten',
    evolve: withoutReading,
  },
  'reading-ended': {
    audience: ofOneParty,
    text: 'Partens tid til at bruge aktindsigten er gået',
    evolve: withoutReading,
  },
})

/** Told to the party, where there is one; the times of several are told by none of them to the others. */
const ofOneParty = ({ cvr, ofParty = true }: ReadingOf & { readonly ofParty?: boolean }): 'party' | 'office' =>
  ofParty && cvr === undefined ? 'party' : 'office'

/** One party has no more time to use an answer; others may have. */
function withoutReading<State extends Accessed>(state: State, of: ReadingOf): State {
  const { readingUntil: _over, ...left } = state
  const deadlines = withoutDeadlines(state.deadlines, readingKey(of))
  if (of.cvr === undefined) return { ...left, deadlines } as State
  const accessRequests = (state.accessRequests ?? []).map((asked): AskedAccess =>
    asked.cvr === of.cvr ? without(asked, 'readingUntil') : asked,
  )
  const last = accessRequests.reduce<CivilDate | undefined>(
    (latest, { readingUntil }) =>
      readingUntil !== undefined && (latest === undefined || readingUntil > latest) ? readingUntil : latest,
    undefined,
  )
  return {
    ...left,
    ...(last === undefined ? {} : { readingUntil: last }),
    accessRequests,
    deadlines,
  } as unknown as State
}
