import { defineCommand } from '../../process/procedure'
import type { ReleaseMade } from '../../process/effect'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import type { AccessRequestState } from '../state'
import { accessRequestStatuses } from '../statuses'
import type { AnswerEvent } from './events'

/**
 * The copies that a draft takes are there, and nothing of what is masked is left in them: it can be signed. Those of an answer that
 * has been drafted anew meanwhile are nobody's.
 *
 * Refuses: NOT_ALLOWED for any case but its own.
 */
export const noteRelease = defineCommand<AccessRequestState, AnswerEvent>()({
  name: 'noteRelease',
  label: 'Notér, at kopierne er lavet',
  law: 'forvaltningsloven § 16 og offentlighedsloven § 40',
  from: Object.keys(accessRequestStatuses),
  to: ['drafted'],
  moves: staying('drafted'),
  by: ['case'],
  reopens: true,
  fields: {},
  decide({ caseId, status, release }, { releaseId, files }: ReleaseMade, { by }) {
    if (by.kind !== 'case' || by.caseId !== caseId) refuse('NOT_ALLOWED')
    return status === 'drafted' && release?.releaseId === releaseId && release.made === undefined
      ? [{ type: 'release-made', files }]
      : []
  },
})
