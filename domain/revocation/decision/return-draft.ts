import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { head } from '../../rights/rights'
import type { RevocationState } from '../state'
import type { DecisionEvent } from './events'

/** The head does not sign, and says why. Who drafted stays barred from signing a later draft (I5). */
export const returnDraft = defineCommand<RevocationState, DecisionEvent>()({
  name: 'returnDraft',
  label: 'Send udkastet tilbage',
  law: 'intern kvalitetssikring; retssikkerhedsloven § 10',
  from: ['drafted'],
  to: ['assessing'],
  by: [head],
  bar: ['conflicted', 'undeclared'],
  readFirst: true,
  fields: { reason: prose('Begrundelse', { max: 4000 }) },
  decide: (_state, { reason }) => [{ type: 'draft-returned', reason }],
})
