import type { CivilDate } from '../../calendar/civil-date'
import { endOfCivilDay } from '../../calendar/in-time'
import type { Signer } from '../../letter/letter-content'
import { withDeadlines } from '../../process/case-deadline'
import type { Deadline } from '../../process/procedure'
import { without } from '../../process/without'
import { aboutOf } from '../about-of'
import { withNotices } from '../contact/with-notices'
import { withLetterByPost } from '../delivery/letters'
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
    evolve: (state, { until, end }, recorded) =>
      withLetterByPost(
        { ...without(state, 'interim'), interimTo: until, deadlines: withDeadlines(state.deadlines, end) },
        'interim',
        recorded,
      ),
    notice: (state, { until }) => ({ template: 'interim-extended', data: { ...aboutOf(state), until } }),
    effects: (state, event, { at, seq }) => [
      ...tellRenewal(state, endOfCivilDay(event.until)),
      ...interimLetter(state, seq, at, event.signer, event),
    ],
  },
})
