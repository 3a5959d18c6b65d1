import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { staying } from '../../process/transitions'
import { caseworker, head, lawyer } from '../../rights/rights'
import type { ComplaintState } from '../state'
import type { OutcomeEvent } from './events'

/**
 * Ankestyrelsen looks past that a complaint was late, for a special reason: the decision is not final any longer, though it was
 * (retssikkerhedsloven § 67). Twice is once.
 *
 * Refuses: WRONG_STATUS for a complaint that is in time.
 */
export const recordAdmission = defineCommand<ComplaintState, OutcomeEvent>()({
  name: 'recordAdmission',
  label: 'Registrér, at Ankestyrelsen behandler den sene klage',
  law: 'retssikkerhedsloven § 67',
  from: ['with-appeals-body'],
  to: ['with-appeals-body'],
  moves: staying('with-appeals-body'),
  by: [caseworker, lawyer, head],
  bar: ['conflicted'],
  fields: {},
  offered: ({ timeliness, admitted }) => timeliness === 'late' && admitted !== true,
  decide({ timeliness, admitted }) {
    if (timeliness !== 'late') refuse('WRONG_STATUS', {}, 'Klagen er rettidig og behandles uden videre.')
    return admitted === true ? [] : [{ type: 'lateness-forgiven' }]
  },
})
