import { defineCommand } from '../../process/procedure'
import { isAccessOpen } from '../access/access-request'
import type { ApplicationState } from '../state'
import type { InformationEvent } from './events'

/**
 * The last deadline for missing information has passed: the case is shelved. The provider can apply again at any time.
 * While it waits for access to its case nothing is shelved (forvaltningsloven § 9 b).
 */
export const abandon = defineCommand<ApplicationState, InformationEvent>()({
  name: 'abandon',
  label: 'Henlæg',
  law: 'myndighedens frist for manglende oplysninger, jf. retssikkerhedsloven § 10',
  from: ['awaiting-information'],
  to: ['abandoned', 'awaiting-information'],
  by: ['deadline'],
  fields: {},
  decide: (state) =>
    isAccessOpen(state)
      ? [{ type: 'information-held' }]
      : [{ type: 'abandoned', reason: 'De manglende oplysninger er ikke modtaget inden fristen.' }],
})
