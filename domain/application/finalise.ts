import { defineCommand } from '../procedure'
import type { ApplicationEvent } from './events'
import type { ApplicationState } from './state'

/** The complaint deadline has passed without a complaint: the decision is final (retssikkerhedsloven § 67). */
export const finalise = defineCommand<ApplicationState, ApplicationEvent>()({
  name: 'finalise',
  label: 'Afgørelsen bliver endelig',
  law: 'retssikkerhedsloven § 67',
  from: ['decided'],
  to: ['final'],
  by: ['deadline'],
  fields: {},
  decide: () => [{ type: 'finalised' }],
})
