import { defineCommand } from '../../process/procedure'
import type { ApplicationState } from '../state'
import type { InformationEvent } from './events'

/** The last deadline for missing information has passed: the case is shelved. The provider can apply again at any time. */
export const abandon = defineCommand<ApplicationState, InformationEvent>()({
  name: 'abandon',
  label: 'Henlæg',
  law: 'myndighedens frist for manglende oplysninger, jf. retssikkerhedsloven § 10',
  from: ['awaiting-information'],
  to: ['abandoned'],
  by: ['deadline'],
  fields: {},
  decide: () => [{ type: 'abandoned', reason: 'De manglende oplysninger er ikke modtaget inden fristen.' }],
})
