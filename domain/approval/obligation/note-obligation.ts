import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import type { ApprovalState } from '../state'
import { approvalStatuses } from '../statuses'
import type { ObligationEvent } from './events'
import type { KnownObligation } from './known-obligation'

const statuses = Object.keys(approvalStatuses)

/** What an obligation tells: that it rests on this approval, or does no longer. */
type Noted = (KnownObligation & { readonly over?: never }) | { readonly obligationId: string; readonly over: true }

/**
 * An advisory obligation rests on this approval: the register shows it, and the obligation is told how the approval stands, also of one
 * that is over. Refuses: NOT_ALLOWED for any case but that obligation.
 */
export const noteObligation = defineCommand<ApprovalState, ObligationEvent>()({
  name: 'noteObligation',
  label: 'Notér, at en rådgivningsforpligtelse hviler på godkendelsen',
  law: 'docs/law.md § 9.10',
  from: statuses,
  to: statuses,
  moves: staying(...statuses),
  by: ['case'],
  fields: {},
  decide({ obligations = [] }, noted: Noted, { by }) {
    if (by.kind !== 'case' || by.caseId !== noted.obligationId) return refuse('NOT_ALLOWED')
    const { obligationId } = noted
    const known = obligations.some((one) => one.obligationId === obligationId)
    if (noted.over === true) return known ? [{ type: 'obligation-over', obligationId }] : []
    return known ? [] : [{ type: 'obligation-noted', obligationId, from: noted.from, to: noted.to }]
  },
})
