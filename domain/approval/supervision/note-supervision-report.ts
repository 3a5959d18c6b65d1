import { defineCommand } from '../../process/procedure'
import type { EarlierReport } from '../../supervision/opening'
import type { ApprovalState } from '../state'
import { isOverForGood } from '../lapse/held'
import type { SupervisionEvent } from './events'
import { fromSupervision, requireSupervision } from './from-supervision'

/** The public part of a report that has been made final. */
export type NotedReport = EarlierReport

/** A supervision's report is final: the register shows its public part. Refuses: NOT_ALLOWED for any case but a supervision of this approval. */
export const noteSupervisionReport = defineCommand<ApprovalState, SupervisionEvent>()({
  ...fromSupervision,
  name: 'noteSupervisionReport',
  label: 'Notér tilsynsrapport',
  law: 'socialtilsynsloven § 22',
  decide(state, report: NotedReport, { by }) {
    requireSupervision(state, by)
    return isOverForGood(state) ? [] : [{ type: 'supervision-reported', report }]
  },
})
