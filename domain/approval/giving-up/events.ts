import type { CivilDate } from '../../calendar/civil-date'
import { withDeadlines, withoutDeadlines } from '../../process/case-deadline'
import type { Deadline } from '../../process/procedure'
import { without } from '../../process/without'
import { aboutOf } from '../about-of'
import { withNotices } from '../contact/with-notices'
import { withOffice } from '../contact/recipients'
import { withLetterByPost } from '../delivery/letters'
import { endLetter } from '../end-letter'
import { over } from '../over'
import { tellRenewal } from '../period/tell-renewal'

/** Key of the deadline from which it is given up. */
export const givingUpKey = 'giving-up'

/** The provider gives the approval up, and its day comes. */
export type GivingUpEvent =
  | { readonly type: 'giving-up'; readonly from: CivilDate; readonly reason?: string; readonly deadline: Deadline }
  | { readonly type: 'giving-up-taken-back' }
  | { readonly type: 'given-up'; readonly reason?: string }

/** The office is told at once, and a renewal that is under way when the day has come. */
export const givingUpEvents = withNotices<GivingUpEvent>({
  'giving-up': {
    decisive: true,
    audience: 'party',
    text: 'Tilbuddet opgiver godkendelsen',
    evolve: (state, { from, reason, deadline }) => ({
      ...state,
      deadlines: withDeadlines(state.deadlines, deadline),
      givingUp: { from, ...(reason === undefined ? {} : { reason }) },
    }),
    notice: (state, { from }) => ({ template: 'giving-up-received', data: { ...aboutOf(state), from } }),
    noticed: withOffice,
  },
  'giving-up-taken-back': {
    decisive: true,
    audience: 'party',
    text: 'Tilbuddet beholder godkendelsen',
    evolve: (state) => ({
      ...without(state, 'givingUp'),
      deadlines: withoutDeadlines(state.deadlines, givingUpKey),
    }),
    notice: (state) => ({ template: 'giving-up-taken-back', data: aboutOf(state) }),
    noticed: withOffice,
  },
  'given-up': {
    audience: 'public',
    text: 'Godkendelsen er opgivet',
    evolve: (state, _event, recorded) => withLetterByPost(over(state, 'given-up', recorded.at), 'end', recorded),
    notice: (state) => ({
      template: 'approval-given-up',
      data: { ...aboutOf(state), lastDay: state.endedOn ?? state.validTo },
    }),
    effects: (state, _event, { at, seq }) => [...tellRenewal(state, at), ...endLetter(state, seq, at, 'given-up')],
  },
})
