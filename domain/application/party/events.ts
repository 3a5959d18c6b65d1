import type { EventTable } from '../../process/event-table'
import { releaseApproval } from '../intake/renewal'
import { aboutOf, mailToOffice, mailToParty } from '../party-mail'
import { cancelReview } from '../processing/tell-review'
import type { ApplicationState } from '../state'

/** The applicant takes the application back. */
export interface Withdrawn {
  readonly type: 'withdrawn'
  readonly reason?: string
}

/** The review is told as well: called off. */
export const withdrawnEvents: EventTable<ApplicationState, Withdrawn> = {
  withdrawn: {
    audience: 'party',
    text: 'Ansøgningen er trukket tilbage',
    evolve: (state) => ({ ...state, status: 'withdrawn', deadlines: [] }),
    effects(state) {
      const message = { template: 'application-withdrawn', data: aboutOf(state) } as const
      return [
        ...mailToParty(state, message),
        mailToOffice(state, message),
        ...cancelReview(state, message),
        ...releaseApproval(state),
      ]
    },
  },
}
