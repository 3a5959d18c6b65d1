import { withLettersByPost } from '../../delivery/by-post'
import type { EventTable } from '../../process/event-table'
import { withoutDeadlines } from '../../process/case-deadline'
import { without } from '../../process/without'
import type { DeadlineLedger } from '../../calendar/ledger'
import { deadlineKeys } from '../deadline-keys'
import { recipientsOf } from '../delivery/recipients'
import { shelvingLetters } from '../information/information-letters'
import { aboutOf, mailToOffice, mailToParty } from '../party-mail'
import { processingEnd } from '../processing/review-opening'
import { cancelReview, tellReview } from '../processing/tell-review'
import { withClock } from '../processing/with-clock'
import type { ApplicationState } from '../state'

/** A renewal waits, goes on or is closed with what becomes of the approval that it would renew. */
export type ParkingEvent =
  /** `reopened`: it had been closed, and the approval stands again. */
  | { readonly type: 'renewal-parked'; readonly reopened?: true }
  /** `clock`: the processing time, which counts anew from then. */
  | { readonly type: 'renewal-resumed'; readonly clock?: DeadlineLedger }
  | { readonly type: 'renewal-closed'; readonly reason: string }

/** The party is told of each. While it waits no time runs against anybody. */
export const parkingEvents: EventTable<ApplicationState, ParkingEvent> = {
  'renewal-parked': {
    decisive: true,
    audience: 'party',
    text: 'Fornyelsen venter på sagen om tilbagekaldelse af godkendelsen',
    evolve: (state, { reopened }, { at }) => ({
      ...(reopened === true ? reopenedFrom(state) : state),
      parked: { since: at },
      deadlines: withoutDeadlines(state.deadlines, deadlineKeys.processing, deadlineKeys.warning),
    }),
    effects: (state) => [
      ...mailToParty(state, { template: 'renewal-parked', data: aboutOf(state) }),
      ...tellReview(state, 'noteProcessingTime', processingEnd(state)),
    ],
  },
  'renewal-resumed': {
    decisive: true,
    audience: 'party',
    text: 'Fornyelsen behandles igen',
    evolve: (state, { clock }, { at }) => withClock(without(reopenedFrom(state), 'parked'), clock, at),
    effects: (state) => [
      ...mailToParty(state, { template: 'renewal-resumed', data: aboutOf(state) }),
      mailToOffice(state, { template: 'renewal-resumed', data: aboutOf(state) }),
      ...tellReview(state, 'noteProcessingTime', processingEnd(state)),
    ],
  },
  'renewal-closed': {
    decisive: true,
    audience: 'party',
    text: 'Fornyelsen er henlagt, fordi godkendelsen er tilbagekaldt',
    evolve: (state, _event, recorded) =>
      withLettersByPost(
        {
          ...state,
          status: 'abandoned',
          shelved: { seq: recorded.seq, deadlines: [] },
          parked: {
            since: state.parked?.since ?? recorded.at,
            closedFrom: state.status === 'under-review' ? 'received' : state.status,
          },
          deadlines: [],
        },
        recipientsOf(state),
        'shelving',
        recorded,
      ),
    effects: (state, _event, recorded) => [
      ...mailToParty(state, { template: 'renewal-closed', data: aboutOf(state) }),
      ...cancelReview(state, { template: 'renewal-closed', data: aboutOf(state) }),
      ...shelvingLetters(state, recorded),
    ],
  },
}

/** As it stood when it was closed. Its review was called off, so that another has to begin. */
function reopenedFrom(state: ApplicationState): ApplicationState {
  const status = state.parked?.closedFrom
  if (status === undefined) return state
  return { ...(status === 'received' ? without(state, 'review') : state), status }
}
