import { setWorkflowOptions } from '@temporalio/workflow'
import { revocationProcedure } from '../domain/revocation/procedure'
import { runCase } from './case/run-case'
import type { CaseInput } from './contract'

/** One case of the procedure `revocation`, for as long as it lives. */
export async function revocation(input: CaseInput): Promise<void> {
  await runCase(revocationProcedure, input)
}
setWorkflowOptions({ versioningBehavior: 'PINNED' }, revocation)
