import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { caseworker, head } from '../../rights/rights'
import type { SupervisionState } from '../state'
import type { CourseEvent } from './events'
import { leftOpen } from './left-open'

/**
 * The supervision is over: reported, and all that it led to is settled and can no longer be complained of. One for cause can
 * end without a report, when there was nothing to look into; the yearly one cannot.
 *
 * Refuses: REPORT_MISSING, FOLLOW_UP_OPEN with what is left.
 */
export const closeSupervision = defineCommand<SupervisionState, CourseEvent>()({
  name: 'closeSupervision',
  label: 'Afslut tilsynet',
  law: 'socialtilsynsloven § 7',
  from: ['planned', 'under-way', 'reported'],
  to: ['closed'],
  by: [caseworker, head],
  bar: ['conflicted', 'undeclared'],
  readFirst: true,
  fields: { conclusion: prose('Konklusion', { max: 4000 }) },
  offered: (state) => mayEnd(state) && leftOpen(state).length === 0,
  decide(state, { conclusion }) {
    if (!mayEnd(state))
      refuse('REPORT_MISSING', {}, 'Årets tilsyn afsluttes med en endelig rapport. Gør rapporten endelig først.')
    const missing = leftOpen(state)
    if (missing.length > 0)
      refuse('FOLLOW_UP_OPEN', { missing }, `Tilsynet kan ikke afsluttes endnu. Der er ${missing.join('; ')}.`)
    return [{ type: 'supervision-closed', conclusion }]
  },
})

const mayEnd = ({ status, occasion }: SupervisionState): boolean => status === 'reported' || occasion !== 'yearly'
