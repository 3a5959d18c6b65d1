import { noteInfection as infectionOf, type Infection } from '../document/infection'
import { defineCommand } from '../procedure'
import { staying } from '../transitions'
import type { ReviewEvent } from './events'
import type { ReviewState } from './state'
import { openStatuses } from './statuses'

/** A virus is found in a file that was kept unscanned: the case tells whoever handed it in and whoever must get another. Refuses: as `noteInfection` of the document. */
export const noteInfection = defineCommand<ReviewState, ReviewEvent>()({
  name: 'noteInfection',
  label: 'Notér skadelig kode i et dokument',
  law: 'god forvaltningsskik',
  from: openStatuses,
  to: openStatuses,
  moves: staying(...openStatuses),
  by: ['case'],
  fields: {},
  decide: (state, infection: Infection, { by }) => infectionOf(state, infection, by),
})
