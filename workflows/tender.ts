import { setWorkflowOptions } from '@temporalio/workflow'
import { tenderProcedure } from '../domain/tender/procedure'
import { runCase } from './case/run-case'
import type { CaseInput } from './contract'

/** One case of the procedure `tender`, for as long as it lives. */
export async function tender(input: CaseInput): Promise<void> {
  await runCase(tenderProcedure, input)
}
setWorkflowOptions({ versioningBehavior: 'PINNED' }, tender)
