import { defineCommand } from '../../process/procedure'
import type { ApprovalState } from '../state'
import { isOverForGood } from '../lapse/held'
import type { SupervisionEvent } from './events'
import { fromSupervision, requireSupervision } from './from-supervision'

interface Noted {
  readonly supervisionId: string
  readonly reopened?: true
}

/** A supervision has been closed, and is told nothing more, or goes on since a decision of it was remitted. Refuses: NOT_ALLOWED for any case but a supervision of this approval. */
export const noteSupervisionOver = defineCommand<ApprovalState, SupervisionEvent>()({
  ...fromSupervision,
  name: 'noteSupervisionOver',
  label: 'Notér, at tilsynet er afsluttet',
  law: 'socialtilsynsloven § 7',
  decide(state, { supervisionId, reopened }: Noted, { by }) {
    requireSupervision(state, by)
    const { over } = state.supervisions?.find((one) => one.supervisionId === supervisionId) ?? {}
    if (isOverForGood(state) || (over === true) !== (reopened === true)) return []
    return [{ type: reopened === true ? 'supervision-reopened' : 'supervision-over', supervisionId }]
  },
})
