import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { TenderState } from '../state'
import { opener, tenderOfficer } from '../tender-rights'
import type { OpeningEvent } from './events'

/** Somebody has tried to open before the deadline: it was refused, and stands in the journal. The API gives it with the refusal. */
export const reportEarlyOpening = defineCommand<TenderState, OpeningEvent>()({
  name: 'reportEarlyOpening',
  label: 'Notér forsøg på at åbne før fristen',
  law: 'udbudsloven § 2',
  from: ['open', 'paused'],
  to: ['open', 'paused'],
  moves: staying('open', 'paused'),
  by: [opener, tenderOfficer],
  bar: ['conflicted'],
  fields: {},
  offered: () => false,
  decide: () => [{ type: 'early-opening-refused' }],
})
