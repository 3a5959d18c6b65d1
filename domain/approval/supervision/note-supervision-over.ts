import { defineCommand } from '../../process/procedure'
import type { ApprovalState } from '../state'
import { isClosed } from '../statuses'
import type { SupervisionEvent } from './events'
import { fromSupervision, requireSupervision } from './from-supervision'

/** A supervision has been closed: it is told nothing more. Refuses: NOT_ALLOWED for any case but a supervision of this approval. */
export const noteSupervisionOver = defineCommand<ApprovalState, SupervisionEvent>()({
  ...fromSupervision,
  name: 'noteSupervisionOver',
  label: 'Notér, at tilsynet er afsluttet',
  law: 'socialtilsynsloven § 7',
  decide(state, { supervisionId }: { readonly supervisionId: string }, { by }) {
    requireSupervision(state, by)
    return isClosed(state) ? [] : [{ type: 'supervision-over', supervisionId }]
  },
})
