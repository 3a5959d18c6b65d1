import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { rungsOf } from '../period/deadlines'
import { asIfNotOver, isChangeable } from '../lapse/held'
import { stillDue } from '../lapse/stands-again'
import { unexpired } from '../period/unexpired'
import { isOwnRenewal } from '../period/own-renewal'
import type { ApprovalState } from '../state'
import { approvalStatuses, isLiving } from '../statuses'
import type { AppealEvent } from './events'

interface Reopening {
  /** Filed before the cut-off, as the application knows it. */
  readonly timely: boolean
  /** Only complained of as yet. */
  readonly whileAppealed?: true
  /** Its letter was told to have come, and has not. */
  readonly notReached?: true
  /** It was shelved, and what it was asked for had never come. */
  readonly shelved?: true
}

/**
 * The renewal that was refused is undecided again: when the refusal turns out not to have come, until it does, also for an approval
 * that has expired since, which holds again; likewise when it was shelved over a letter that has never come; while the refusal is
 * complained of, for an approval that has outlived its last day for it; when the refusal is gone, for one that still holds as well (docs/law.md § 5.2). It then ends as it would have
 * with the renewal pending. A renewal that was applied for meanwhile keeps its place: the one that is decided anew then gives an
 * approval of its own, when the place is free. One that is over stays over, and says since when: what is decided then opens another. Where what ended it can be
 * taken away, the renewal is pending then.
 *
 * Refuses: NOT_ALLOWED for any case but a renewal of this approval.
 */
export const reopenRenewal = defineCommand<ApprovalState, AppealEvent>()({
  name: 'reopenRenewal',
  label: 'Genoptag fornyelsen',
  law: 'fornyelsesbestemmelsen i godkendelsen og retssikkerhedsloven § 72',
  from: Object.keys(approvalStatuses),
  to: Object.keys(approvalStatuses),
  moves: [...staying(...Object.keys(approvalStatuses)), ['active', 'renewal-pending'], ['expired', 'extended']],
  by: ['case'],
  reopens: true,
  fields: {},
  decide(state, { timely, whileAppealed, notReached, shelved }: Reopening, { by, at }) {
    const { caseId, status, renewal, refusedRenewal, shelvedRenewal } = state
    if (by.kind !== 'case' || !isOwnRenewal(caseId, by)) return refuse('NOT_ALLOWED')
    const { caseId: applicationId } = by
    if (renewal?.applicationId === applicationId) return []
    const ended = notReached === true ? refusedRenewal : shelved === true ? shelvedRenewal : undefined
    if (timely && status === 'expired' && ended === applicationId)
      return [
        {
          type: 'expiry-undone',
          applicationId,
          ...(shelved === undefined ? {} : { shelved }),
          deadlines: stillDue(unexpired(state, applicationId, at), at),
        },
      ]
    const told: readonly AppealEvent[] =
      isLiving(state) || notReached === true ? [] : [{ type: 'end-told', applicationId }]
    if (!isChangeable(state)) return told
    if (renewal !== undefined) {
      if (notReached === true || whileAppealed === true) return []
      return isLiving(state) ? [{ type: 'renewal-displaced', applicationId }] : told
    }
    const stood = asIfNotOver(state, at)
    return stood.status === 'extended' || whileAppealed !== true
      ? [
          {
            type: 'renewal-reopened',
            applicationId,
            timely,
            ...(notReached === undefined ? {} : { notReached }),
            ...(shelved === undefined ? {} : { shelved }),
            rungs: rungsOf(stood.deadlines),
          },
          ...told,
        ]
      : [{ type: 'refusal-complained', applicationId }, ...told]
  },
})
