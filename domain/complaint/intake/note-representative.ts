import type { NotedRepresentative } from '../../review/from-application/note-representative'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import type { ComplaintState } from '../state'
import { complaintStatuses, type ComplaintStatus } from '../statuses'
import type { IntakeEvent } from './events'

const statuses = Object.keys(complaintStatuses) as ComplaintStatus[]

/**
 * Somebody acts for the complainant from now on, or no longer (forvaltningsloven § 8): they read what it reads, also of a
 * complaint that is over.
 *
 * Refuses: NOT_ALLOWED for any case but the decided one.
 */
export const noteRepresentative = defineCommand<ComplaintState, IntakeEvent>()({
  name: 'noteRepresentative',
  label: 'Notér partsrepræsentant',
  law: 'forvaltningsloven § 8',
  from: statuses,
  to: statuses,
  moves: staying(...statuses),
  by: ['case'],
  fields: {},
  decide(state, { representative }: NotedRepresentative, { by }) {
    if (by.kind !== 'case' || by.caseId !== state.decidedCaseId) refuse('NOT_ALLOWED')
    if (representative === undefined && state.representative === undefined) return []
    return [{ type: 'representative-noted', ...(representative === undefined ? {} : { representative }) }]
  },
})
