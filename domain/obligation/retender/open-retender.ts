import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { contractManager, tenderOfficer } from '../obligation-rights'
import type { ObligationState } from '../state'
import { beforeEnd, openStatuses } from '../statuses'
import type { RetenderEvent } from './events'
import { retenderId } from './retender-id'

/** The next tender is opened before its time, as when the contract is terminated, or again when the last came to nothing. Refuses: RETENDER_OPEN. */
export const openRetender = defineCommand<ObligationState, RetenderEvent>()({
  name: 'openRetender',
  label: 'Opret genudbud',
  law: 'docs/law.md § 9.10',
  from: openStatuses,
  to: openStatuses,
  moves: staying(...openStatuses),
  by: [tenderOfficer, contractManager],
  bar: ['conflicted'],
  fields: {},
  offered: ({ retender }) => retender === undefined || retender.stage === 'ended',
  decide(state) {
    if (state.retender !== undefined && state.retender.stage !== 'ended')
      refuse('RETENDER_OPEN', { caseId: state.retender.tenderId })
    return [{ type: 'retender-opened', tenderId: retenderId(state), byTime: false }]
  },
})

/** Whether somebody is to open it now: it came to nothing, or the contract ends before time would have opened it. */
export const needsRetender = ({ status, retender }: Pick<ObligationState, 'status' | 'retender'>): boolean =>
  [...beforeEnd, 'closing'].includes(status) &&
  (retender?.stage === 'ended' || (retender === undefined && status === 'noticed'))
