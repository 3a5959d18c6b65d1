import type { TellCaseEffect } from '../../process/effect'
import type { SupervisionState } from '../state'

/** A supervision that was closed goes on where it stood: a decision of it is remitted, or is not final after all. */
export const takenUpAgain = (state: SupervisionState): SupervisionState =>
  state.status === 'closed' ? { ...state, status: state.report === undefined ? 'under-way' : 'reported' } : state

/** Its approval is told. */
export const tellTakenUp = ({ approvalId, caseId }: SupervisionState): TellCaseEffect => ({
  kind: 'tell-case',
  caseId: approvalId,
  command: 'noteSupervisionOver',
  data: { supervisionId: caseId, reopened: true },
})
