import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { AdviceState } from '../state'
import type { IntakeEvent } from './events'

const statuses = ['asked', 'accepted'] as const

/** The time to answer has passed: all hear of it, and the answer counts as late. */
export const noteLate = defineCommand<AdviceState, IntakeEvent>()({
  name: 'noteLate',
  label: 'Svartiden er overskredet',
  law: 'docs/law.md § 9.11',
  from: statuses,
  to: statuses,
  moves: staying(...statuses),
  by: ['deadline'],
  fields: {},
  decide: () => [{ type: 'late' }],
})
