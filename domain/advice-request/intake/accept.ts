import { name } from '../../process/fields'
import { withoutPersonalNumbers } from '../../process/personal-number'
import { defineCommand } from '../../process/procedure'
import { provider } from '../../rights/rights'
import type { AdviceState } from '../state'
import type { IntakeEvent } from './events'

/** The supplier takes a request up, and says who advises. Refuses: PERSONAL_NUMBER. */
export const accept = defineCommand<AdviceState, IntakeEvent>()({
  name: 'accept',
  label: 'Tag anmodningen op',
  law: 'docs/law.md § 9.11',
  from: ['asked'],
  to: ['accepted'],
  by: [provider],
  submission: true,
  fields: { adviser: name('Rådgiver') },
  decide(_state, data) {
    withoutPersonalNumbers(data)
    return [{ type: 'accepted', ...data }]
  },
})
