import { setWorkflowOptions } from '@temporalio/workflow'
import { adviceRequestProcedure } from '../domain/advice-request/procedure'
import { runCase } from './case/run-case'
import type { CaseInput } from './contract'

/** One case of the procedure `advice-request`, for as long as it lives. */
export async function adviceRequest(input: CaseInput): Promise<void> {
  await runCase(adviceRequestProcedure, input)
}
setWorkflowOptions({ versioningBehavior: 'PINNED' }, adviceRequest)
