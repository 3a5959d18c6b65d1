import path from 'node:path'
import { inParallel } from '../../operations/in-parallel'
import { tryStoredState, type StateFault } from '../../operations/try-stored-state'
import { replayCases, type Replay } from '../../worker/replay-cases'
import { buildWorkflowBundle, readWorkflowBundle } from '../../worker/workflow-bundle'
import type { Desk } from '../open-desk'

/** What would go wrong. */
export interface Rehearsal extends Replay {
  readonly buildId: string
  readonly tried: number
  readonly stateFaults: readonly StateFault[]
}

const pageSize = 1_000

/**
 * Replays open cases against a version and takes their stored states up with the code of this folder. Nothing is written.
 * @param sample how many cases, spread evenly over all; all of them when left out
 */
export async function replayAndTry(
  { store, client, payloads: seals }: Pick<Desk, 'store' | 'client' | 'payloads'>,
  { bundle: file, sample }: { readonly bundle?: string; readonly sample?: number },
  progress: (line: string) => void,
): Promise<Rehearsal> {
  const bundle =
    file === undefined
      ? await buildWorkflowBundle(path.resolve('.cache/upgrade/workflows.js'))
      : await readWorkflowBundle(file)
  const all: string[] = []
  for (let after: string | undefined = ''; after !== undefined;) {
    const page: readonly string[] = await store.journal.openCases({ after, limit: pageSize })
    all.push(...page)
    after = page.length < pageSize ? undefined : page.at(-1)
  }
  const step = Math.max(1, all.length / (sample ?? all.length))
  const caseIds = Array.from(
    { length: Math.min(all.length, sample ?? all.length) },
    (_, index) => all[Math.floor(index * step)] ?? '',
  )

  progress(`… ${caseIds.length} af ${all.length} åbne sager prøves mod version ${bundle.buildId}`)
  const stateFaults: StateFault[] = []
  await inParallel(caseIds, async (caseId) => {
    const fault = await tryStoredState(store, caseId)
    if (fault !== undefined) stateFaults.push(fault)
  })
  const replay = await replayCases({ client, seals, codePath: bundle.codePath }, caseIds, (seen) => {
    progress(`… ${seen} afspillet`)
  })
  return { buildId: bundle.buildId, tried: caseIds.length, stateFaults, ...replay }
}
