import { civilDateAt } from '../../calendar/copenhagen'
import { pendingLetters } from '../../delivery/by-post'
import type { DeliveryRules, MatterDeadline } from '../../delivery/delivery-rules'
import { withDeadlines } from '../../process/case-deadline'
import { without } from '../../process/without'
import { inTimeAfterAll } from '../../remedy/late-complaints'
import { aboutOf } from '../about-of'
import { mailsTo, withOffice } from '../contact/recipients'
import type { LapseEvent } from '../lapse/events'
import { lapseComplaint } from '../lapse/lapse-complaint'
import type { ApprovalState } from '../state'
import { closedStatuses, openStatuses } from '../statuses'
import { frameOf, lettersGoTo } from './letters'

/**
 * The complaint deadline over a lapse, by the law's own length. The party and whoever acts for it are one: it runs from when the later
 * of their letters has come.
 */
const lapse: MatterDeadline<ApprovalState, LapseEvent> = {
  key: 'complaint',
  count: ({ ruleSet, identity }, from) => ({ deadline: lapseComplaint(ruleSet, from, identity.cvr) }),
  begin: (state, { deadline }) => ({
    ...state,
    deadlines: withDeadlines(state.deadlines, deadline),
    ...(state.lapse === undefined ? {} : { lapse: { ...state.lapse, complaintDue: deadline.date } }),
  }),
  wait: (state) => ({
    ...state,
    deadlines: state.deadlines.filter(({ command }) => command !== 'finaliseLapse'),
    ...(state.lapse === undefined ? {} : { lapse: without(state.lapse, 'complaintDue') }),
  }),
  effects: () => [],
  available(state, { availableAt }) {
    const { lapse: lapsed, ruleSet, identity } = state
    // One of the two letters goes by post, and nobody knows yet when that has come.
    if (lapsed === undefined || pendingLetters(deliveryRules, state).length > 0) return []
    const availableOn = civilDateAt(availableAt)
    const complaint = lapseComplaint(ruleSet, availableOn, identity.cvr)
    if (lapsed.complaintDue !== undefined && lapsed.complaintDue >= complaint.date) return []
    return [{ type: 'lapse-served', availableOn, complaint }]
  },
  fell: () => true,
}

/** What the letters of an approval are about, and what runs from when they came. */
export const deliveryRules: DeliveryRules<ApprovalState, LapseEvent> = {
  openStatuses,
  closedStatuses,
  recipientsOf: lettersGoTo,
  matters: {
    lapse: {
      name: 'brevet om bortfald',
      sentBy: ({ status, lapse: lapsed }) => (status === 'lapsed' ? lapsed?.seq : undefined),
      deadline: lapse,
    },
    end: { name: 'brevet om, at godkendelsen er slut', sentBy: () => undefined },
    interim: { name: 'afgørelsen om midlertidig forlængelse', sentBy: () => undefined },
  },
  finality: {
    moves: [['lapse-final', 'lapsed']],
    isFinal: ({ status, lapse: lapsed }, sentBy) => status === 'lapse-final' && lapsed?.seq === sentBy,
    lost: (state, sentBy) => inTimeAfterAll({ ...state, status: 'lapsed' }, sentBy),
  },
  frame: frameOf,
  task: (_state, key, title, command) => ({ key, title, command, holder: { role: 'caseworker' } }),
  tellBoth: (state, template) => mailsTo(withOffice(state), { template, data: aboutOf(state) }),
}
