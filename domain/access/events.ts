import type { AccessOpening } from '../access-request/opening'
import type { CivilDate } from '../calendar/civil-date'
import { withDeadlines, withoutDeadlines } from '../process/case-deadline'
import type { EventTable } from '../process/event-table'
import type { Deadline, DomainEvent } from '../process/procedure'
import { without } from '../process/without'
import { accessEnds, type AccessEnd } from './access-end'
import { withAsked, type Accessed } from './accessed'
import type { AccessedProcess } from './accessed-process'
import { fileToRelease } from './file-to-release'
import { readingKey } from './reading-deadline'
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

/** What happens in a case to which access is asked. */
export type AccessedEvent =
  | ({ readonly type: 'access-opened'; readonly requestId: string } & ReceivedAccess)
  /** `reading`: the party's time to use the answer; absent where nothing is left to decide. */
  | {
      readonly type: 'access-settled'
      readonly requestId: string
      readonly end: AccessEnd
      readonly ofParty: boolean
      readonly reading?: Deadline
    }
  | { readonly type: 'access-reopened'; readonly requestId: string; readonly ofParty: boolean }
  | { readonly type: 'reading-waived' }
  | { readonly type: 'reading-ended' }

/** The events of every process to whose cases access can be asked. The party is told of its own requests and of nobody else's. */
export const accessedEvents = <State extends Accessed, Followed extends DomainEvent>({
  partyOf,
  documentsOf,
  tell,
}: AccessedProcess<State, Followed>): EventTable<State, AccessedEvent> => ({
  'access-opened': {
    audience: ({ requester }) => (requester.kind === 'party' ? 'party' : 'office'),
    text: 'Der er bedt om aktindsigt',
    evolve: (state, { requestId, requester }) => ({
      ...state,
      accessRequests: [...(state.accessRequests ?? []), { requestId, by: requester.kind }],
    }),
    effects(state, { requestId, requester, what, receivedOn, typedFrom, postponedTo }) {
      const { caseNumber, ...party } = partyOf(state)
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
        file: fileToRelease(documentsOf(state)),
        ...(typedFrom === undefined ? {} : { typedFrom }),
        ...(postponedTo === undefined ? {} : { postponedTo }),
      }
      return [
        { kind: 'open-case', procedure: 'access-request', caseId: requestId, data, withLettersOf: state.caseId },
        ...(requester.kind === 'party' ? (tell?.(state) ?? []) : []),
      ]
    },
  },
  'access-settled': {
    audience: ({ ofParty }) => (ofParty ? 'party' : 'office'),
    text: ({ end }) =>
      end === 'withdrawn'
        ? 'Anmodningen om aktindsigt er trukket tilbage'
        : `Der er svaret på aktindsigt: ${accessEnds[end].toLowerCase()}`,
    evolve(state, { requestId, end, reading }) {
      const settled = withAsked(state, requestId, (asked) => ({ ...asked, end }))
      return reading === undefined
        ? settled
        : { ...settled, readingUntil: reading.date, deadlines: withDeadlines(settled.deadlines, reading) }
    },
    effects: (state, { ofParty }) => (ofParty ? (tell?.(state) ?? []) : []),
  },
  'access-reopened': {
    audience: ({ ofParty }) => (ofParty ? 'party' : 'office'),
    text: 'Anmodningen om aktindsigt behandles på ny efter en klage',
    evolve: (state, { requestId }) => withAsked(state, requestId, (asked) => without(asked, 'end')),
    effects: (state, { ofParty }) => (ofParty ? (tell?.(state) ?? []) : []),
  },
  'reading-waived': {
    audience: 'party',
    text: 'Parten har ikke brug for mere tid til at bruge aktindsigten',
    evolve: withoutReading,
  },
  'reading-ended': {
    audience: 'party',
    text: 'Partens tid til at bruge aktindsigten er gået',
    evolve: withoutReading,
  },
})

function withoutReading<State extends Accessed>(state: State): State {
  const { readingUntil: _over, ...left } = state
  return { ...left, deadlines: withoutDeadlines(state.deadlines, readingKey) } as State
}
