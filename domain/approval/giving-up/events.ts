import type { CivilDate } from '../../calendar/civil-date'
import { withDeadlines } from '../../process/case-deadline'
import type { Deadline } from '../../process/procedure'
import { aboutOf } from '../about-of'
import { withNotices } from '../contact/with-notices'
import { withOffice } from '../contact/recipients'
import { endLetter } from '../end-letter'
import { over } from '../over'
import { tellRenewal } from '../period/tell-renewal'

/** The provider gives the approval up, and its day comes. */
export type GivingUpEvent =
  | { readonly type: 'giving-up'; readonly from: CivilDate; readonly reason?: string; readonly deadline: Deadline }
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
  'given-up': {
    audience: 'public',
    text: 'Godkendelsen er opgivet',
    evolve: (state, _event, { at }) => over(state, 'given-up', at),
    notice: (state) => ({
      template: 'approval-given-up',
      data: { ...aboutOf(state), lastDay: state.endedOn ?? state.validTo },
    }),
    effects: (state, _event, { at, seq }) => [...tellRenewal(state, at), endLetter(state, seq, at, 'given-up')],
  },
})
