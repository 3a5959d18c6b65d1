import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import type { ObligationState } from '../state'
import { allStatuses, closedStatuses } from '../statuses'
import type { RetenderEvent } from './events'
import type { RetenderStage } from './retender'

/** The next tender tells how far it has come. One that has been left for another is heard and changes nothing. Refuses: NOT_ALLOWED for any case but a tender. */
export const noteRetender = defineCommand<ObligationState, RetenderEvent>()({
  name: 'noteRetender',
  label: 'Notér, hvor langt genudbuddet er',
  law: 'docs/law.md § 9.10',
  from: allStatuses,
  to: allStatuses,
  moves: staying(...allStatuses),
  by: ['case'],
  fields: {},
  decide({ status, retender }, { stage }: { readonly stage: RetenderStage }, { by }) {
    if (by.kind !== 'case' || !by.caseId.startsWith('tender-')) return refuse('NOT_ALLOWED')
    if (closedStatuses.includes(status) || by.caseId !== retender?.tenderId || retender.stage === stage) return []
    return [{ type: 'retender-noted', stage }]
  },
})
