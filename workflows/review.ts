import { setWorkflowOptions } from '@temporalio/workflow'
import { reviewProcedure } from '../domain/review/procedure'
import { runCase } from './case/run-case'
import type { CaseInput } from './contract'

/** One case of the procedure `review`, for as long as it lives. */
export async function review(input: CaseInput): Promise<void> {
  await runCase(reviewProcedure, input)
}
setWorkflowOptions({ versioningBehavior: 'PINNED' }, review)
