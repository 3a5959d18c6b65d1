import { defineCommand } from '../../process/procedure'
import { asker } from '../advice-rights'
import type { AdviceState } from '../state'
import type { IntakeEvent } from './events'

/** The municipality does not need the advice any longer. */
export const withdraw = defineCommand<AdviceState, IntakeEvent>()({
  name: 'withdraw',
  label: 'Træk anmodningen tilbage',
  law: 'docs/law.md § 9.11',
  from: ['asked', 'accepted'],
  to: ['withdrawn'],
  by: [asker],
  submission: true,
  fields: {},
  decide: () => [{ type: 'withdrawn' }],
})
