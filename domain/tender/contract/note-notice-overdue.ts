import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { TenderState } from '../state'
import type { ContractEvent } from './events'

/** Thirty days have passed without an award notice: the office is told. It is sent all the same. */
export const noteNoticeOverdue = defineCommand<TenderState, ContractEvent>()({
  name: 'noteNoticeOverdue',
  label: 'Bekendtgørelse mangler',
  law: 'udbudsloven § 129',
  from: ['contracted'],
  to: ['contracted'],
  moves: staying('contracted'),
  by: ['deadline'],
  fields: {},
  decide: () => [{ type: 'notice-overdue' }],
})
