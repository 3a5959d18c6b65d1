import { civilDateAt } from '../../calendar/copenhagen'
import { date } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { caseworker } from '../../rights/rights'
import type { ApplicationState } from '../state'
import { clockBegunBy, toldLate } from '../processing/open-clock'
import type { ProcessingEvent } from '../processing/events'
import type { IntakeEvent } from './events'

/**
 * The fee has been paid, on the day on which the money came, whenever somebody notes it: the processing time of a complete
 * application counts from that day. Twice is once.
 *
 * Refuses: WRONG_STATUS before it was charged, DATE_INVALID for a day before the charge or still to come.
 */
export const registerFeePayment = defineCommand<ApplicationState, IntakeEvent | ProcessingEvent>()({
  name: 'registerFeePayment',
  label: 'Registrér betaling af gebyr',
  law: 'bekendtgørelse om socialtilsyn (takster)',
  from: ['received', 'awaiting-information'],
  to: ['received', 'awaiting-information'],
  moves: staying('received', 'awaiting-information'),
  by: [caseworker],
  bar: ['conflicted'],
  fields: { paidOn: date('Betalt den') },
  offered: ({ fee }) => fee !== undefined && fee.paidOn === undefined,
  decide(state, { paidOn }, { at }) {
    const { fee } = state
    if (fee === undefined) return refuse('WRONG_STATUS', {}, 'Der er ikke opkrævet gebyr i sagen. Opkræv det først.')
    if (fee.paidOn !== undefined) return []
    if (paidOn < fee.chargedOn || paidOn > civilDateAt(at))
      refuse(
        'DATE_INVALID',
        { fields: ['paidOn'] },
        'Betalingsdagen skal ligge mellem opkrævningen og i dag. Ret datoen.',
      )
    const begun = clockBegunBy({ ...state, fee: { ...fee, paidOn } }, at)
    return [{ type: 'fee-paid', paidOn, ...begun }, ...toldLate(begun, at)]
  },
})
