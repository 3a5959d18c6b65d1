import { accessIn } from '../../access/access-in'
import type { AccessedEvent } from '../../access/events'
import type { HearingEvent } from '../../hearing/events'
import { resumedHearing } from '../../hearing/resumed-hearing'
import type { Stage } from '../../process/stage'
import { decidedRevocation } from '../appeal/decided-revocation'
import type { RevocationState } from '../state'
import { isPending, revocationStatuses } from '../statuses'

/** Aktindsigt: hearing and decision wait for the answer and for the party to have used it (forvaltningsloven § 9 b). */
export const access: Stage<RevocationState, AccessedEvent, HearingEvent> = accessIn<RevocationState, HearingEvent>({
  statuses: Object.keys(revocationStatuses),
  partyOf: decidedRevocation.partyOf,
  documentsOf: ({ documents }) => documents,
  isPending,
  follow(state, until, { at }) {
    const hearing = resumedHearing(state, until, at)
    return hearing === undefined ? [] : [hearing]
  },
})
