import type { Client } from '@temporalio/client'
import { WorkflowNotFoundError } from '@temporalio/common'
import { Worker, type ReplayHistoriesIterable } from '@temporalio/worker'
import type { SerializationContext } from '@temporalio/common'
import { createWorkerDataConverter } from '../converter/data-converter'
import type { PayloadSeals } from '../converter/payload-codec'
import type { PayloadRefused } from '../converter/payload-refused'

export interface ReplayParts {
  readonly client: Client
  readonly seals: PayloadSeals
  /** The bundle of the version that is to take over. */
  readonly codePath: string
}

export interface Replay {
  readonly replayed: number
  /** Cases whose history the new version cannot replay, or holds what our keys have not sealed for the case, and why. */
  readonly failed: readonly { readonly caseId: string; readonly reason: string }[]
}

/**
 * Replays the running cases' histories against another version, before it is made current. Reads the engine alone and
 * changes nothing there. A history that fails does not stand in the way of an upgrade, since a case goes over at a
 * boundary and begins there from its journal; it says that the case must not be made to go on with the new code in the
 * middle, and that the old workers are needed until it has gone over.
 */
export async function replayCases(
  { client, seals, codePath }: ReplayParts,
  caseIds: readonly string[],
  progress: (seen: number) => void,
): Promise<Replay> {
  const failed: { caseId: string; reason: string }[] = []
  let replayed = 0
  const refused = new Map<string, string>()
  const tell = ({ message }: PayloadRefused, context: SerializationContext | undefined): void => {
    refused.set(context?.workflowId ?? '', message)
  }
  const histories = async function* (): ReplayHistoriesIterable {
    for (const workflowId of caseIds) {
      try {
        yield { workflowId, history: await client.workflow.getHandle(workflowId).fetchHistory() }
      } catch (error) {
        // It has ended since the list was made.
        if (!(error instanceof WorkflowNotFoundError)) throw error
      }
    }
  }
  for await (const { workflowId, error } of Worker.runReplayHistories(
    { workflowBundle: { codePath }, dataConverter: createWorkerDataConverter(seals, tell) },
    histories(),
  )) {
    replayed += 1
    const reason = refused.get(workflowId) ?? error?.message
    if (reason !== undefined) failed.push({ caseId: workflowId, reason })
    if (replayed % 100 === 0) progress(replayed)
  }
  return { replayed, failed }
}
