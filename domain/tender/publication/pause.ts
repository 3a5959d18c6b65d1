import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import type { TenderState } from '../state'
import { tenderOfficer } from '../tender-rights'
import type { PublicationEvent } from './events'

/** The lot stands still, for a complaint or a fault: no deadline falls, and nobody can bid until it goes on. The other lots go on. */
export const pause = defineCommand<TenderState, PublicationEvent>()({
  name: 'pause',
  label: 'Sæt udbuddet i bero',
  law: 'udbudsloven § 2',
  from: ['open'],
  to: ['paused'],
  by: [tenderOfficer],
  bar: ['conflicted'],
  fields: { reason: prose('Begrundelse', { max: 2000 }) },
  decide: (_state, { reason }) => [{ type: 'paused', reason }],
})
