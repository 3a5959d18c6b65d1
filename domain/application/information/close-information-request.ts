import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { caseworker } from '../../rights/rights'
import type { ApplicationState } from '../state'
import { processingStatuses } from '../statuses'
import type { InformationEvent } from './events'

/**
 * The case can be decided, or its review begun, without what was asked for, and this says why (retssikkerhedsloven § 10).
 *
 * Refuses: WRONG_STATUS when nothing is open, INVALID_FIELDS without an explanation.
 */
export const closeInformationRequest = defineCommand<ApplicationState, InformationEvent>()({
  name: 'closeInformationRequest',
  label: 'Luk anmodning om oplysninger',
  law: 'retssikkerhedsloven § 10',
  from: ['awaiting-information', ...processingStatuses],
  to: ['received', ...processingStatuses],
  moves: [['awaiting-information', 'received'], ...staying(...processingStatuses)],
  by: [caseworker],
  bar: ['conflicted'],
  fields: { explanation: prose('Hvorfor kan sagen afgøres uden oplysningerne?', { max: 2000 }) },
  offered: ({ status, furtherRequest }) => status === 'awaiting-information' || furtherRequest !== undefined,
  decide({ status, furtherRequest }, { explanation }) {
    if (status !== 'awaiting-information' && furtherRequest === undefined)
      refuse(
        'WRONG_STATUS',
        {},
        'Der er ingen åben anmodning om oplysninger. Bed om oplysninger først, hvis noget mangler.',
      )
    if (explanation.trim() === '')
      refuse('INVALID_FIELDS', { fields: ['explanation'] }, 'Skriv, hvorfor sagen kan afgøres uden oplysningerne.')
    return [{ type: 'information-request-closed', explanation }]
  },
})
