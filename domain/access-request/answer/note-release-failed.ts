import { defineCommand } from '../../process/procedure'
import type { ReleaseFailure } from '../../process/effect'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import type { AccessRequestState } from '../state'
import { accessRequestStatuses } from '../statuses'
import type { AnswerEvent } from './events'

/**
 * A copy could not be made, or something masked was still found in it: the draft cannot be signed, and the office is told why.
 *
 * Refuses: NOT_ALLOWED for any case but its own.
 */
export const noteReleaseFailed = defineCommand<AccessRequestState, AnswerEvent>()({
  name: 'noteReleaseFailed',
  label: 'Notér, at kopierne ikke kunne laves',
  law: 'forvaltningsloven §§ 15-16 og 27',
  from: Object.keys(accessRequestStatuses),
  to: ['drafted'],
  moves: staying('drafted'),
  by: ['case'],
  reopens: true,
  fields: {},
  decide({ caseId, status, release }, { releaseId, reason }: ReleaseFailure, { by }) {
    if (by.kind !== 'case' || by.caseId !== caseId) refuse('NOT_ALLOWED')
    return status === 'drafted' && release?.releaseId === releaseId && release.fault === undefined
      ? [{ type: 'release-failed', reason }]
      : []
  },
})
