import { defineCommand } from '../../process/procedure'
import type { ObligationState } from '../state'
import type { CourseEvent } from './events'

/** The contract's first day has come. One whose approval is lost by then is clarified at once. */
export const begin = defineCommand<ObligationState, CourseEvent>()({
  name: 'begin',
  label: 'Kontrakten begynder',
  law: 'docs/law.md § 9.10',
  from: ['agreed', 'noticed'],
  to: ['active', 'clarifying', 'noticed'],
  moves: [
    ['agreed', 'active'],
    ['agreed', 'clarifying'],
    ['noticed', 'noticed'],
  ],
  by: ['deadline'],
  fields: {},
  decide: () => [{ type: 'begun' }],
})
