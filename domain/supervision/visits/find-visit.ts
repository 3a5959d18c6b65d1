import { refuse } from '../../refusal/refuse'
import type { SupervisionState } from '../state'
import type { Visit } from './visit'

/** The visit of this id. Refuses: VISIT_UNKNOWN. */
export const findVisit = ({ visits }: SupervisionState, visitId: string): Visit =>
  visits.find(({ id }) => id === visitId) ??
  refuse('VISIT_UNKNOWN', { fields: ['visitId'] }, 'Besøget findes ikke i sagen. Brug et af sagens besøg.')
