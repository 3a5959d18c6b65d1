import { setWorkflowOptions } from '@temporalio/workflow'
import { accessRequestProcedure } from '../domain/access-request/procedure'
import { runCase } from './case/run-case'
import type { CaseInput } from './contract'

/** One case of the procedure `access-request`, for as long as it lives. */
export async function accessRequest(input: CaseInput): Promise<void> {
  await runCase(accessRequestProcedure, input)
}
setWorkflowOptions({ versioningBehavior: 'PINNED' }, accessRequest)
