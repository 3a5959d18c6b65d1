import { setWorkflowOptions } from '@temporalio/workflow'
import { obligationProcedure } from '../domain/obligation/procedure'
import { runCase } from './case/run-case'
import type { CaseInput } from './contract'

/** One case of the procedure `obligation`, for as long as it lives. */
export async function obligation(input: CaseInput): Promise<void> {
  await runCase(obligationProcedure, input)
}
setWorkflowOptions({ versioningBehavior: 'PINNED' }, obligation)
