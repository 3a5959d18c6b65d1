import type { ProcedureName } from '../../../domain/process/procedure-name'
import { accessRequestUndoing } from './access-request'
import { adviceRequestUndoing } from './advice-request'
import { applicationUndoing } from './application'
import { approvalUndoing } from './approval'
import { complaintUndoing } from './complaint'
import { obligationUndoing } from './obligation'
import type { Undoing } from './reversal'
import { revocationUndoing } from './revocation'
import { reviewUndoing } from './review'
import { supervisionUndoing } from './supervision'
import { tenderUndoing } from './tender'

/** What undoes each event of each procedure, or why nothing does. A new procedure does not compile until it stands here. */
export const undoing: Readonly<Record<ProcedureName, Readonly<Record<string, Undoing<never>>>>> = {
  application: applicationUndoing,
  review: reviewUndoing,
  approval: approvalUndoing,
  complaint: complaintUndoing,
  supervision: supervisionUndoing,
  tender: tenderUndoing,
  revocation: revocationUndoing,
  'access-request': accessRequestUndoing,
  obligation: obligationUndoing,
  'advice-request': adviceRequestUndoing,
}
