import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { TenderState } from '../state'
import type { AwardEvent } from './events'

/** The standstill has ended: the contract may be signed from now on, unless a complaint suspends it. */
export const endStandstill = defineCommand<TenderState, AwardEvent>()({
  name: 'endStandstill',
  label: 'Standstill er slut',
  law: 'klagenævnsloven § 3',
  from: ['standstill', 'suspended'],
  to: ['ready-to-sign', 'suspended'],
  moves: [['standstill', 'ready-to-sign'], ...staying('suspended')],
  by: ['deadline'],
  fields: {},
  decide: () => [{ type: 'standstill-ended' }],
})
