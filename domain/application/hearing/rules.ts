import { isAccessOpen } from '../../access/accessed'
import type { HearingRules, Holding } from '../../hearing/hearing-case'
import { recipientsOf } from '../delivery/recipients'
import { officeTask } from '../office-task'
import { aboutOf, mailToOffice, mailToParty } from '../party-mail'
import type { ApplicationState } from '../state'
import { hearingLetters } from './hearing-letters'

/** What an application tells of itself where the party is heard before a decision that is not fully favourable. */
export const hearingRules: HearingRules<ApplicationState> = {
  around: 'recommended',
  later: ['drafted'],
  heldBy,
  recipientsOf,
  followedBy: hearingLetters,
  openedMail: (state, due) => ({
    template: 'hearing-opened',
    data: { ...aboutOf(state), ...(due === undefined ? {} : { due }) },
  }),
  aboutOf,
  mailToParty,
  mailToOffice,
  task: officeTask,
}

/** What the party's answers wait for: its own access to the case, or the revocation of the approval that is to be renewed. */
export function heldBy(state: Pick<ApplicationState, 'accessRequests' | 'parked'>): Holding | undefined {
  return isAccessOpen(state) ? {} : state.parked === undefined ? undefined : { parked: true }
}
