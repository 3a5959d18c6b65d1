import { accessRequestProcedure } from './access-request/procedure'
import { adviceRequestProcedure } from './advice-request/procedure'
import { obligationProcedure } from './obligation/procedure'
import type { Procedure } from './process/procedure'
import type { ProcedureName } from './process/procedure-name'
import { applicationProcedure } from './application/procedure'
import { approvalProcedure } from './approval/procedure'
import { complaintProcedure } from './complaint/procedure'
import { revocationProcedure } from './revocation/procedure'
import { reviewProcedure } from './review/procedure'
import { supervisionProcedure } from './supervision/procedure'
import { tenderProcedure } from './tender/procedure'

/** Every procedure by name: for those who handle any case (store, API, rehearsal). A workflow imports its own alone. */
export const procedures: Readonly<Record<ProcedureName, Procedure>> = {
  application: applicationProcedure,
  review: reviewProcedure,
  approval: approvalProcedure,
  complaint: complaintProcedure,
  supervision: supervisionProcedure,
  tender: tenderProcedure,
  revocation: revocationProcedure,
  'access-request': accessRequestProcedure,
  obligation: obligationProcedure,
  'advice-request': adviceRequestProcedure,
}
