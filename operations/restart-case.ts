import { WorkflowNotFoundError } from '@temporalio/common'
import type { Client } from '@temporalio/client'
import type { CaseGateway } from '../gateway/case-gateway'
import type { Store } from '../store/create-store'

export interface RestartParts {
  readonly store: Store
  readonly client: Client
  readonly gateway: CaseGateway
}

/**
 * Ends a case's workflow and begins a new one from the journal, on the current version: the way out for a case whose
 * workflow cannot go on. Nothing is lost: the journal has what has happened, the store what is to be done, and a command
 * that was on its way is delivered again from its receipt.
 * @returns `unknown` when the journal has no such case, `closed` when it is over and has nothing left to do
 */
export async function restartCase(
  { store, client, gateway }: RestartParts,
  caseId: string,
): Promise<'restarted' | 'unknown' | 'closed'> {
  if ((await store.cases.findCase(caseId)) === undefined) return 'unknown'
  if (!(await store.operations.amongCasesAtWork([caseId])).has(caseId)) return 'closed'
  await client.workflow
    .getHandle(caseId)
    .terminate('Begun again from the journal')
    .catch((error: unknown) => {
      if (!(error instanceof WorkflowNotFoundError)) throw error
    })
  await gateway.start(caseId)
  return 'restarted'
}
