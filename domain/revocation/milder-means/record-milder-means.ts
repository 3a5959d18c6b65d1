import { civilDateAt } from '../../calendar/copenhagen'
import { choice, flag, optional, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { caseworker, head } from '../../rights/rights'
import type { RevocationState } from '../state'
import { pendingStatuses } from '../statuses'
import type { MilderMeansEvent } from './events'
import { milderMeans } from './milder-means'

/**
 * The office says of one milder means why it is not enough. Each is weighed by itself, before the decision is signed; said again,
 * the later words count.
 *
 * Refuses: INVALID_FIELDS without a reason.
 */
export const recordMilderMeans = defineCommand<RevocationState, MilderMeansEvent>()({
  name: 'recordMilderMeans',
  label: 'Notér, hvorfor et mildere middel ikke er nok',
  law: 'proportionalitetsprincippet; socialtilsynsloven §§ 5 og 8',
  from: pendingStatuses,
  to: pendingStatuses,
  moves: staying(...pendingStatuses),
  by: [caseworker, head],
  bar: ['conflicted', 'undeclared'],
  readFirst: true,
  drafts: true,
  fields: {
    means: choice('Middel', milderMeans),
    tried: optional(flag('Midlet er prøvet')),
    notEnoughBecause: prose('Hvorfor er det ikke nok?', { max: 4000 }),
  },
  decide(_state, { means, tried, notEnoughBecause }, { at }) {
    if (notEnoughBecause.trim() === '')
      refuse('INVALID_FIELDS', { fields: ['notEnoughBecause'] }, 'Skriv, hvorfor midlet ikke er nok.')
    return [
      {
        type: 'milder-means-recorded',
        considered: { means, notEnoughBecause, on: civilDateAt(at), ...(tried === true ? { tried } : {}) },
      },
    ]
  },
})
