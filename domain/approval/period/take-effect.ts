import type { CivilDate } from '../../calendar/civil-date'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { PeriodEvent } from './events'
import type { ApprovalState } from '../state'

/** The first day of an approval, or of a period, that was given in advance has come: from now on the register shows it (I14). */
export const takeEffect = defineCommand<ApprovalState, PeriodEvent>()({
  name: 'takeEffect',
  label: 'Godkendelsen træder i kraft',
  law: 'afgørelsen',
  from: ['active', 'renewal-pending'],
  to: ['active', 'renewal-pending'],
  moves: staying('active', 'renewal-pending'),
  by: ['deadline'],
  fields: {},
  decide: (_state, { period }: { readonly period?: CivilDate }) => [
    period === undefined ? { type: 'took-effect' } : { type: 'period-began', validFrom: period },
  ],
})
