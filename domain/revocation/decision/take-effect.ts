import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { RevocationState } from '../state'
import { effectFrom } from './effect'
import type { DecisionEvent } from './events'

/** The day of effect has come. While the office has not looked at what the party has sent in time, the effect waits. */
export const takeEffect = defineCommand<RevocationState, DecisionEvent>()({
  name: 'takeEffect',
  label: 'Tilbagekaldelsen træder i kraft',
  law: 'socialtilsynsloven § 5, stk. 6; retssikkerhedsloven § 72',
  from: ['final'],
  to: ['effected', 'final'],
  moves: [['final', 'effected'], ...staying('final')],
  by: ['deadline'],
  fields: {},
  decide: (state, _data, { at }) => effectFrom(state, at, at),
})
