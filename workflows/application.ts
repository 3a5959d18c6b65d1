import { setWorkflowOptions } from '@temporalio/workflow'
import { applicationProcedure } from '../domain/application/procedure'
import { runCase } from './case/run-case'
import type { CaseInput } from './contract'

/** One case of the procedure `application`, for as long as it lives. */
export async function application(input: CaseInput): Promise<void> {
  await runCase(applicationProcedure, input)
}
setWorkflowOptions({ versioningBehavior: 'PINNED' }, application)
