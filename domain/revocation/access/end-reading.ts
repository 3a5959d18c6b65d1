import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { RevocationState } from '../state'
import { pendingStatuses } from '../statuses'
import type { AccessEvent } from './events'

/** The party has had its time to use the access it got: the decision may be signed. */
export const endReading = defineCommand<RevocationState, AccessEvent>()({
  name: 'endReading',
  label: 'Notér, at tiden til at bruge aktindsigten er gået',
  law: 'forvaltningsloven § 9 b',
  from: pendingStatuses,
  to: pendingStatuses,
  moves: staying(...pendingStatuses),
  by: ['deadline'],
  fields: {},
  decide: () => [{ type: 'reading-ended' }],
})
