import { setWorkflowOptions } from '@temporalio/workflow'
import { complaintProcedure } from '../domain/complaint/procedure'
import { runCase } from './case/run-case'
import type { CaseInput } from './contract'

/** One case of the procedure `complaint`, for as long as it lives. */
export async function complaint(input: CaseInput): Promise<void> {
  await runCase(complaintProcedure, input)
}
setWorkflowOptions({ versioningBehavior: 'PINNED' }, complaint)
