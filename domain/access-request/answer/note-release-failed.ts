import { defineCommand } from '../../process/procedure'
import type { ReleaseFailure } from '../../process/effect'
import { refuse } from '../../refusal/refuse'
import type { AccessRequestState } from '../state'
import { accessRequestStatuses } from '../statuses'
import type { AnswerEvent } from './events'

/**
 * A copy could not be made, or something masked was still found in it: nothing is given out, and the office is told why.
 *
 * Refuses: NOT_ALLOWED for any case but its own.
 */
export const noteReleaseFailed = defineCommand<AccessRequestState, AnswerEvent>()({
  name: 'noteReleaseFailed',
  label: 'Notér, at kopierne ikke kunne laves',
  law: 'forvaltningsloven §§ 15-16 og 27',
  from: Object.keys(accessRequestStatuses),
  to: ['drafted'],
  moves: [['releasing', 'drafted']],
  by: ['case'],
  reopens: true,
  fields: {},
  decide({ caseId, status, signed }, { releaseId, reason }: ReleaseFailure, { by }) {
    if (by.kind !== 'case' || by.caseId !== caseId) refuse('NOT_ALLOWED')
    return status === 'releasing' && signed?.releaseId === releaseId ? [{ type: 'release-failed', reason }] : []
  },
})
