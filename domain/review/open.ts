import { defineCommand } from '../procedure'
import type { ReviewEvent } from './events'
import type { ReviewOpening } from './opening'

/** A review is opened by its application and by nobody else. */
export const open = defineCommand<undefined, ReviewEvent>()({
  name: 'open',
  label: 'Tildel vurdering',
  law: 'socialtilsynsloven §§ 5 og 6',
  from: [],
  to: ['assigned'],
  by: ['case'],
  fields: {},
  decide: (_state, opening: ReviewOpening, { caseId, caseNumber }) => [{ type: 'assigned', caseId, caseNumber, ...opening }],
})
