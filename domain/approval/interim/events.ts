import type { CivilDate } from '../../calendar/civil-date'
import { endOfCivilDay } from '../../calendar/in-time'
import type { Signer } from '../../letter/letter-frame'
import { withDeadlines } from '../../process/case-deadline'
import type { Deadline } from '../../process/procedure'
import { without } from '../../process/without'
import { aboutOf } from '../about-of'
import { withNotices } from '../contact/with-notices'
import { withLetterByPost } from '../delivery/letters'
import { subjectsOf } from '../../rights/actor'
import { tellRenewal } from '../period/tell-renewal'
import { interimLetter } from './interim-letter'

/** An interim extension, drafted and signed. */
export type InterimEvent =
  | {
      readonly type: 'interim-drafted'
      readonly until: CivilDate
      readonly reason: string
      readonly drafters: readonly string[]
    }
  | {
      readonly type: 'interim-extended'
      readonly until: CivilDate
      readonly reason: string
      readonly drafters: readonly string[]
      readonly end: Deadline
      readonly signer: Signer
    }
  | {
      readonly type: 'interim-changed'
      readonly complaintId: string
      readonly until: CivilDate
      readonly end: Deadline
    }
  /** What was given stays until another is signed: nobody loses by having complained. */
  | { readonly type: 'interim-sent-back'; readonly complaintId: string }

/** The draft is the office's own; the provider is told when it is signed. */
export const interimEvents = withNotices<InterimEvent>({
  'interim-drafted': {
    decisive: true,
    audience: 'office',
    text: 'Udkast til midlertidig forlængelse skrevet',
    evolve: (state, { until, reason, drafters }) => ({ ...state, interim: { until, reason, drafters } }),
  },
  'interim-extended': {
    decisive: true,
    audience: 'public',
    text: 'Godkendelsen er midlertidigt forlænget',
    evolve: (state, { until, end, drafters }, recorded) =>
      withLetterByPost(
        {
          ...without(state, 'interim', 'sentBack'),
          interimTo: until,
          interimDecision: {
            seq: recorded.seq,
            at: recorded.at,
            decidedBy: [...new Set([...drafters, ...(recorded.by.kind === 'person' ? subjectsOf(recorded.by) : [])])],
          },
          deadlines: withDeadlines(state.deadlines, end),
        },
        'interim',
        recorded,
      ),
    notice: (state, { until }) => ({ template: 'interim-extended', data: { ...aboutOf(state), until } }),
    effects: (state, event, { at, seq }) => [
      ...tellRenewal(state, endOfCivilDay(event.until)),
      ...interimLetter(state, seq, at, event.signer, event),
    ],
  },
  'interim-changed': {
    decisive: true,
    audience: 'public',
    text: 'Den midlertidige forlængelse er ændret efter klage',
    evolve: (state, { until, end }) => ({
      ...state,
      interimTo: until,
      deadlines: withDeadlines(state.deadlines, end),
    }),
    notice: (state, { until }) => ({ template: 'interim-extended', data: { ...aboutOf(state), until } }),
    effects: (state, { until }) => tellRenewal(state, endOfCivilDay(until)),
  },
  'interim-sent-back': {
    audience: 'party',
    text: 'Den midlertidige forlængelse afgøres på ny; den gælder imens',
    evolve: (state) => ({ ...state, sentBack: 'interim' }),
  },
})
