import { name, prose } from '../../process/fields'
import { withoutPersonalNumbers } from '../../process/personal-number'
import { defineCommand } from '../../process/procedure'
import { provider } from '../../rights/rights'
import type { AdviceState } from '../state'
import type { IntakeEvent } from './events'

/** The request lies outside the obligation: the municipality hears where to ask, and why. Refuses: PERSONAL_NUMBER. */
export const refer = defineCommand<AdviceState, IntakeEvent>()({
  name: 'refer',
  label: 'Henvis til anden rådgivning',
  law: 'docs/law.md § 9.11',
  from: ['asked', 'accepted'],
  to: ['referred'],
  by: [provider],
  submission: true,
  fields: { to: name('Henvist til'), reason: prose('Begrundelse', { max: 2000 }) },
  decide(_state, data) {
    withoutPersonalNumbers(data)
    return [{ type: 'referred', ...data }]
  },
})
