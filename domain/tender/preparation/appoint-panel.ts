import { email, list } from '../../process/fields'
import { evenIfAway, officerField } from '../../process/officer-field'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { TenderState } from '../state'
import { tenderOfficer } from '../tender-rights'
import type { PreparationEvent } from './events'

/**
 * Names who evaluates. Each declares to be impartial before the documents are final, and again when the bidders are known. Whoever is
 * named already stays as they are.
 */
export const appointPanel = defineCommand<TenderState, PreparationEvent>()({
  name: 'appointPanel',
  label: 'Udpeg bedømmelsesudvalg',
  law: 'udbudsloven § 4',
  from: ['preparing', 'opened', 'evaluating'],
  to: ['preparing', 'opened', 'evaluating'],
  moves: staying('preparing', 'opened', 'evaluating'),
  by: [tenderOfficer],
  bar: ['conflicted'],
  fields: {
    members: list('Medlemmer', officerField('Medlem', 'panel', { email: email('E-mail') }), { min: 1, max: 10 }),
    evenIfAway,
  },
  decide({ panel }, { members }) {
    const added = members.filter(
      ({ subject }, n) =>
        !panel.some((one) => one.subject === subject) && members.findIndex((one) => one.subject === subject) === n,
    )
    return added.length === 0 ? [] : [{ type: 'panel-appointed', members: added }]
  },
})
