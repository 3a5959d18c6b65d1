import { accessReceived } from '../../access/access-received'
import type { AccessedEvent } from '../../access/events'
import { civilDateAt } from '../../calendar/copenhagen'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { ApplicationState } from '../state'
import { openStatuses } from '../statuses'
import type { EarlierAccessEvent } from './earlier-events'

/**
 * A request for access that was open when requests became cases of their own becomes one, with the days that the party knows. It
 * happens once, when an application of before schema 6 is taken up.
 */
export const openEarlierAccess = defineCommand<ApplicationState, EarlierAccessEvent | AccessedEvent>()({
  name: 'openEarlierAccess',
  label: 'Giv en tidligere anmodning om aktindsigt sin egen sag',
  law: 'forvaltningsloven § 9',
  from: openStatuses,
  to: openStatuses,
  moves: staying(...openStatuses),
  by: ['deadline'],
  fields: {},
  decide({ access }, _data, { caseId, nextSeq }) {
    if (access === undefined || access.answer !== undefined) return [{ type: 'access-moved' }]
    const { what, requestedAt, due, postponed } = access
    const received = {
      requester: { kind: 'party' as const },
      what,
      receivedOn: civilDateAt(requestedAt),
      ...(postponed === undefined ? {} : { postponedTo: due }),
    }
    return [{ type: 'access-moved' }, accessReceived({}, received, { caseId, nextSeq: nextSeq + 1 })]
  },
})
