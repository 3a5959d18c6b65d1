import { specialfunktionName } from '../catalogue/specialer'
import type { ApprovalState } from './state'

/** What every e-mail of an approval is about. */
export const aboutOf = ({ caseId, caseNumber, identity }: ApprovalState) => ({
  caseId,
  caseNumber,
  about: specialfunktionName(identity.specialfunktionId),
})
