import type { CivilDate } from '../../calendar/civil-date'
import { civilDateAt } from '../../calendar/copenhagen'
import { danishLongDate } from '../../calendar/danish'
import { endOfCivilDay } from '../../calendar/in-time'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { toldByRevocation } from '../revocation/known-revocation'
import type { RevocationEvent } from '../revocation/events'
import type { ApprovalState } from '../state'
import { approvalStatuses, isLiving, livingStatuses } from '../statuses'
import type { LapseEvent } from './events'
import { asIfNotOver, isChangeable } from './held'
import { generalApprovalKey } from './general-approval-end'

/** The end of the general approval, as a revocation has established it. */
export interface NotedGeneralApprovalEnd {
  /** Past or to come. */
  readonly lastDay: CivilDate
  /** Case number of the general approval's end. */
  readonly reference?: string
  /** Who has established it: none of them reassesses it. */
  readonly decidedBy?: readonly string[]
  /** The revocation was about nothing else, and is over. */
  readonly over?: true
}

/**
 * The offer's general approval has ended, and with it this one: with the last day that is named (docs/law.md § 4.1). No discretion
 * is left. Another day takes the place of one that is still to come; the same twice is once. One that is over is told in vain.
 *
 * Refuses: NOT_ALLOWED for any case but a revocation of this approval.
 */
export const noteGeneralApprovalEnd = defineCommand<ApprovalState, LapseEvent | RevocationEvent>()({
  name: 'noteGeneralApprovalEnd',
  label: 'Notér, at den generelle godkendelse ophører',
  law: 'socialtilsynsloven § 5, stk. 1 og 2',
  from: Object.keys(approvalStatuses),
  to: Object.keys(approvalStatuses),
  moves: [...staying(...Object.keys(approvalStatuses)), ...livingStatuses.map((status) => [status, 'lapsed'] as const)],
  by: ['case'],
  fields: {},
  decide(state, { lastDay, reference, decidedBy, over }: NotedGeneralApprovalEnd, { by, at }) {
    const revocationId = toldByRevocation(state, by)
    if (!isChangeable(state)) return over === true ? [{ type: 'revocation-ended', revocationId }] : []
    const told = {
      ...(reference === undefined ? {} : { reference }),
      ...(decidedBy === undefined ? {} : { decidedBy }),
    }
    const isKnown = asIfNotOver(state, at).deadlines.some(
      ({ key, date }) => key === generalApprovalKey && date === lastDay,
    )
    if (isKnown && over !== true) return []
    const settles = over === true ? { settles: revocationId } : {}
    // One that is over lapses by it when it stands again.
    if (lastDay < civilDateAt(at) && isLiving(state))
      return [{ type: 'lapsed', ground: 'general-approval-ended', ...told, ...settles, lastDay }]
    return [
      {
        type: 'general-approval-ending',
        ...(reference === undefined ? {} : { reference }),
        ...settles,
        deadline: {
          key: generalApprovalKey,
          rule: 'general-approval-end',
          at: endOfCivilDay(lastDay),
          date: lastDay,
          command: 'lapse',
          data: { ground: 'general-approval-ended', ...told },
          // An application for renewal, or use, that was here in time counts when nothing has ended after all.
          endsRight: true,
          explanation: `Den generelle godkendelse ophører med udgangen af ${danishLongDate(lastDay)}, og godkendelsen af specialfunktionen bortfalder samtidig, jf. socialtilsynsloven § 5.`,
        },
      },
    ]
  },
})
