import { setWorkflowOptions } from '@temporalio/workflow'
import { supervisionProcedure } from '../domain/supervision/procedure'
import { runCase } from './case/run-case'
import type { CaseInput } from './contract'

/** One case of the procedure `supervision`, for as long as it lives. */
export async function supervision(input: CaseInput): Promise<void> {
  await runCase(supervisionProcedure, input)
}
setWorkflowOptions({ versioningBehavior: 'PINNED' }, supervision)
