import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { contractManager } from '../obligation-rights'
import type { ObligationState } from '../state'
import type { ApprovalEvent } from './events'

/** The contract goes on though the approval is lost, as when another is applied for. To end it is a termination of its own. */
export const clarify = defineCommand<ObligationState, ApprovalEvent>()({
  name: 'clarify',
  label: 'Afklar, at kontrakten fortsætter',
  law: 'docs/law.md § 9.10',
  from: ['clarifying'],
  to: ['active'],
  by: [contractManager],
  bar: ['conflicted'],
  readFirst: true,
  fields: { reason: prose('Hvorfor fortsætter kontrakten?') },
  decide: (_state, { reason }) => [{ type: 'clarified', reason }],
})
