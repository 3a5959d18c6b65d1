import { defineCommand } from '../../process/procedure'
import { heldBy } from '../hearing/rules'
import type { ApplicationState } from '../state'
import type { InformationEvent } from './events'

/**
 * The last deadline for missing information has passed: the case is shelved. The provider can apply again at any time.
 * While it waits for access to its case (forvaltningsloven § 9 b), or for a case about withdrawing what it would renew, nothing is shelved.
 */
export const abandon = defineCommand<ApplicationState, InformationEvent>()({
  name: 'abandon',
  label: 'Henlæg',
  law: 'myndighedens frist for manglende oplysninger, jf. retssikkerhedsloven § 10',
  from: ['awaiting-information'],
  to: ['abandoned', 'awaiting-information'],
  by: ['deadline'],
  fields: {},
  decide(state) {
    const holding = heldBy(state)
    return [
      holding === undefined
        ? { type: 'abandoned', reason: 'De manglende oplysninger er ikke modtaget inden fristen.' }
        : { type: 'information-held', ...holding },
    ]
  },
})
