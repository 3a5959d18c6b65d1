import { civilDateAt } from '../calendar/copenhagen'
import { feeAt } from '../catalogue/fees'
import { defineCommand } from '../procedure'
import { caseworker } from '../rights'
import { staying } from '../transitions'
import type { ApplicationEvent } from './events'
import type { ApplicationState } from './state'

/** The fee is charged, by the terms of the day of submission; the review does not begin before it is paid. Twice is once. */
export const chargeFee = defineCommand<ApplicationState, ApplicationEvent>()({
  name: 'chargeFee',
  label: 'Opkræv gebyr',
  law: 'socialtilsynsloven § 23 og bekendtgørelse om socialtilsyn (takster)',
  from: ['received', 'awaiting-information'],
  to: ['received', 'awaiting-information'],
  moves: staying('received', 'awaiting-information'),
  by: [caseworker],
  bar: ['conflicted'],
  fields: {},
  decide(state, _data, { at }) {
    if (state.fee !== undefined) return []
    return [{ type: 'fee-charged', amount: feeAt(state.kind, civilDateAt(state.submittedAt)), chargedOn: civilDateAt(at) }]
  },
})
