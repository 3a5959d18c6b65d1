import { defineCommand } from '../../process/procedure'
import type { EarlierSurvey } from '../../supervision/opening'
import type { ApprovalState } from '../state'
import { isOverForGood } from '../lapse/held'
import type { SupervisionEvent } from './events'
import { fromSupervision, requireSupervision } from './from-supervision'

/** A supervision has noted what a survey showed: the next one has it at hand. Refuses: NOT_ALLOWED for any case but a supervision of this approval. */
export const noteSurvey = defineCommand<ApprovalState, SupervisionEvent>()({
  ...fromSupervision,
  name: 'noteSurvey',
  label: 'Notér undersøgelse',
  law: 'socialtilsynsloven § 7',
  decide(state, survey: EarlierSurvey, { by }) {
    requireSupervision(state, by)
    return isOverForGood(state) ? [] : [{ type: 'survey-noted', survey }]
  },
})
