import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { caseworker } from '../../rights/rights'
import type { ApplicationState } from '../state'
import { processingStatuses } from '../statuses'
import type { InformationEvent } from './events'

/** The case can be decided without what was asked for, and this says why (retssikkerhedsloven § 10). Refuses: WRONG_STATUS when nothing is open. */
export const closeInformationRequest = defineCommand<ApplicationState, InformationEvent>()({
  name: 'closeInformationRequest',
  label: 'Luk anmodning om oplysninger',
  law: 'retssikkerhedsloven § 10',
  from: processingStatuses,
  to: processingStatuses,
  moves: staying(...processingStatuses),
  by: [caseworker],
  bar: ['conflicted'],
  fields: { explanation: prose('Hvorfor kan sagen afgøres uden oplysningerne?', { max: 2000 }) },
  offered: ({ furtherRequest }) => furtherRequest !== undefined,
  decide({ furtherRequest }, { explanation }) {
    if (furtherRequest === undefined)
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
