import { specialfunktionName } from '../catalogue/specialer'
import type { SupervisionState } from './state'

/** What every e-mail says of the supervision it is about. */
export const aboutOf = ({ caseId, caseNumber, identity }: SupervisionState) => ({
  caseId,
  caseNumber,
  about: specialfunktionName(identity.specialfunktionId),
})
