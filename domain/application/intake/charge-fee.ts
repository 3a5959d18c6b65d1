import type { CivilDate } from '../../calendar/civil-date'
import { civilDateAt } from '../../calendar/copenhagen'
import { feeAt } from '../../catalogue/fees'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { caseworker } from '../../rights/rights'
import type { ApplicationState } from '../state'
import type { FeeCharged, IntakeEvent } from './events'

/** The fee of an application handed in on one day and charged on another. */
export const feeCharged = (kind: 'new' | 'renewal', submittedOn: CivilDate, chargedOn: CivilDate): FeeCharged => ({
  type: 'fee-charged',
  amount: feeAt(kind, submittedOn),
  chargedOn,
})

/**
 * The fee is charged, by the terms of the day of submission; the review does not begin before it is paid. Where the office
 * charges on receipt this has been done by then. Twice is once.
 */
export const chargeFee = defineCommand<ApplicationState, IntakeEvent>()({
  name: 'chargeFee',
  label: 'Opkræv gebyr',
  law: 'bekendtgørelse om socialtilsyn (takster)',
  from: ['received', 'awaiting-information'],
  to: ['received', 'awaiting-information'],
  moves: staying('received', 'awaiting-information'),
  by: [caseworker],
  bar: ['conflicted'],
  fields: {},
  offered: ({ fee }) => fee === undefined,
  decide(state, _data, { at }) {
    if (state.fee !== undefined) return []
    return [feeCharged(state.kind, civilDateAt(state.submittedAt), civilDateAt(at))]
  },
})
