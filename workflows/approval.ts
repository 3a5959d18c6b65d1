import { setWorkflowOptions } from '@temporalio/workflow'
import { approvalProcedure } from '../domain/approval/procedure'
import { runCase } from './case/run-case'
import type { CaseInput } from './contract'

/** One case of the procedure `approval`, for as long as it lives. */
export async function approval(input: CaseInput): Promise<void> {
  await runCase(approvalProcedure, input)
}
setWorkflowOptions({ versioningBehavior: 'PINNED' }, approval)
