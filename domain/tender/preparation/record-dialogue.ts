import { civilDateAt } from '../../calendar/copenhagen'
import { date, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import type { TenderState } from '../state'
import { tenderOfficer } from '../tender-rights'
import type { PreparationEvent } from './events'

/**
 * Minutes of a market dialogue. All who follow the tender read them, so that nobody who took part knows more than the others.
 *
 * Refuses: DATE_INVALID for a day to come.
 */
export const recordDialogue = defineCommand<TenderState, PreparationEvent>()({
  name: 'recordDialogue',
  label: 'Offentliggør referat af markedsdialog',
  law: 'udbudsloven §§ 2 og 39',
  from: ['preparing'],
  to: ['preparing'],
  moves: staying('preparing'),
  by: [tenderOfficer],
  bar: ['conflicted'],
  fields: { on: date('Holdt den'), minutes: prose('Referat') },
  decide(_state, { on, minutes }, { at }) {
    if (on > civilDateAt(at))
      refuse('DATE_INVALID', { fields: ['on'] }, 'Markedsdialogen er ikke holdt endnu. Ret datoen.')
    return [{ type: 'dialogue-recorded', on, minutes }]
  },
})
