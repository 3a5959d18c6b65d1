import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Connection } from '@temporalio/client'
import { procedures } from '../../domain/procedures'
import type { House } from '../../local/house'
import { createEngineVersions, type EngineVersions } from '../../operations/engine-versions'
import { createEngineView } from '../../operations/engine-view'
import { restartCase } from '../../operations/restart-case'
import { runWave, type WaveOptions, type WaveParts } from '../../operations/run-wave'
import { replayAndTry } from '../../tools/upgrade/replay-and-try'
import { goBack, promoteVersion, type ChangeParts } from '../../worker/change-version'
import { readWorkflowBundle, type WorkflowBundle } from '../../worker/workflow-bundle'
import { openApplication, requestInformation, supplement } from '../support/application-case'
import { openTestHouse, until, untilDone } from '../support/test-house'

/* The upgrade desk with real versions: a good one, and one that cannot take any case up. */

const folder = mkdtempSync(path.join(os.tmpdir(), 'specialeplan-upgrade-'))
let next: WorkflowBundle
let broken: WorkflowBundle
let house: House
let versions: EngineVersions
let cases: readonly string[]
beforeAll(async () => {
  const [nextPath, brokenPath] = [path.join(folder, 'next.js'), path.join(folder, 'broken.js')]
  await promisify(execFile)(process.execPath, [
    '--import',
    'tsx',
    path.resolve(__dirname, '../support/build-next-bundle.ts'),
    `next=${nextPath}`,
    `broken=${brokenPath}`,
  ])
  next = await readWorkflowBundle(nextPath)
  broken = await readWorkflowBundle(brokenPath)
  house = await openTestHouse()
  const {
    temporal: { taskQueue },
    worker: { deploymentName },
  } = house.settings
  versions = createEngineVersions({ client: house.client, taskQueue, deploymentName })
  await house.startWorker()
  await house.startWorker({}, next)
  await house.startWorker({}, broken)
  cases = await Promise.all(Array.from({ length: 4 }, () => openApplication(house)))
  await Promise.all(cases.map((id) => untilDone(house, id)))
  // Two bundles are built.
})
afterAll(async () => {
  await house.close()
  rmSync(folder, { recursive: true })
})

const change = (): ChangeParts => ({
  store: house.store,
  versions,
  connection: house.client.connection as Connection,
  namespace: house.settings.temporal.namespace,
  deploymentName: house.settings.worker.deploymentName,
})
const wave = (parts: WaveParts['restart'] | undefined, options: Partial<WaveOptions> & Pick<WaveOptions, 'buildId'>) =>
  runWave(
    {
      store: house.store,
      gateway: house.gateway,
      versions,
      engine: createEngineView({ client: house.client, taskQueue: house.settings.temporal.taskQueue }),
      ...(parts === undefined ? {} : { restart: parts }),
    },
    { size: 2, pauseMs: 0, ...options },
  )

/** Waits until the engine's index, which is some moments behind, has so many cases on each version. */
const untilOn = (wanted: Readonly<Record<string, number>>): Promise<void> =>
  until(`cases are on ${JSON.stringify(wanted)}`, async () =>
    (await versions.versions()).every(({ buildId, cases: { application } }) => application === (wanted[buildId] ?? 0)),
  )

test('a dry run against a version says which cases it cannot replay, and which states it cannot take up', async () => {
  const rehearse = (bundle: WorkflowBundle, sample?: number) =>
    replayAndTry(
      { store: house.store, client: house.client, payloads: house.settings.payloads },
      { bundle: bundle.codePath, ...(sample === undefined ? {} : { sample }) },
      () => undefined,
    )
  expect(await rehearse(next)).toEqual({ buildId: next.buildId, tried: 4, stateFaults: [], replayed: 4, failed: [] })
  const [one] = cases
  await house.pool.query('UPDATE cases SET schema = 99 WHERE case_id = $1', [one])
  expect(await rehearse(broken)).toMatchObject({
    tried: 4,
    replayed: 4,
    stateFaults: [{ caseId: one, reason: expect.stringContaining('schema 99') as string }],
    failed: expect.arrayContaining([expect.objectContaining({ caseId: one })]) as unknown[],
  })
  expect(await rehearse(next, 2)).toMatchObject({ tried: 2, replayed: 2, failed: [] })
  await house.pool.query('UPDATE cases SET schema = $2 WHERE case_id = $1', [one, procedures.application.schema])
})

test('a version that no worker runs, or that is current, is not made current', async () => {
  await expect(promoteVersion(change(), 'nobody')).rejects.toThrow('Ingen arbejder kører version nobody')
  await expect(promoteVersion(change(), house.bundle.buildId)).rejects.toThrow('allerede den gældende')
  await expect(goBack(change(), false)).rejects.toThrow('ingen tidligere version')
})

test('a wave stops by itself at a version that cannot take cases up, and all come back, none having lost anything', async () => {
  await promoteVersion(change(), broken.buildId)
  const failed = await wave(undefined, { buildId: broken.buildId })
  expect(failed).toMatchObject({ state: 'failed', woken: 2, moved: 0, buildId: broken.buildId })
  expect(failed?.failures.map(({ reason }) => reason)).toEqual(
    Array.from({ length: 2 }, () => 'Arbejdsgangen fejler: The new version cannot read this state'),
  )

  // The two that were not woken go on where they are.
  const spared = cases.filter((id) => !failed?.failures.some(({ caseId }) => caseId === id))
  expect(await house.gateway.act(requestInformation(), spared[0] ?? '')).toMatchObject({
    status: 'awaiting-information',
  })

  expect(await goBack(change(), false)).toBe(house.bundle.buildId)
  const back = await wave(
    (caseId) => restartCase({ store: house.store, client: house.client, gateway: house.gateway }, caseId),
    { buildId: house.bundle.buildId },
  )
  expect(back).toMatchObject({ state: 'done', failures: [] })
  await untilOn({ [house.bundle.buildId]: 4 })
  for (const { caseId } of failed?.failures ?? []) {
    // The engine takes nothing for a case while its latest task counts as failed; the index may not know of it yet.
    await untilDone(house, caseId)
    expect(await house.gateway.act(requestInformation(), caseId)).toMatchObject({
      seq: 2,
      status: 'awaiting-information',
    })
  }
})

test('a good version gets the cases in steps; stopped half-way by another process, it gets the rest later; and back they go', async () => {
  // A case that is still busy with what was asked of it goes over by itself, and nothing would be left to wake.
  await Promise.all(cases.map((id) => untilDone(house, id)))
  await promoteVersion(change(), next.buildId)
  expect(await wave(undefined, { buildId: next.buildId, size: 1, most: 1 })).toMatchObject({
    failures: [],
    state: 'done',
    woken: 1,
    moved: 1,
  })
  const stopping: unknown[] = []
  const stopped = await wave(undefined, {
    buildId: next.buildId,
    size: 1,
    // The wave waits for it: told beside it, it might come when there is nothing left to stop.
    progress: async () => {
      stopping.push(await house.store.operations.stopWave())
    },
  })
  expect(stopping).toMatchObject([{ buildId: next.buildId }])
  expect(stopped?.state).toBe('stopped')
  expect(stopped?.woken).toBeLessThan(3)
  expect(await wave(undefined, { buildId: next.buildId })).toMatchObject({ state: 'done', failures: [] })
  await untilOn({ [next.buildId]: 4 })

  // What has been written on the new version goes along.
  const [one = ''] = cases
  await house.gateway.act(supplement(), one)
  const { seq } = await house.gateway.act(requestInformation(), one)
  await house.pool.query('UPDATE cases SET schema = 99 WHERE case_id = $1', [cases[1]])
  await expect(goBack(change(), false)).rejects.toThrow(
    `1 åbne sager er gemt i et nyere skema, end version ${house.bundle.buildId} kendte`,
  )
  expect(await versions.currentBuildId()).toBe(next.buildId)
  await house.pool.query('UPDATE cases SET schema = $2 WHERE case_id = $1', [cases[1], procedures.application.schema])

  await goBack(change(), false)
  // A case in which something happens meanwhile goes back by itself.
  expect(await wave(undefined, { buildId: house.bundle.buildId, size: 4 })).toMatchObject({
    state: 'done',
    failures: [],
  })
  await untilOn({ [house.bundle.buildId]: 4 })
  expect(await house.gateway.act(supplement(), one)).toEqual({ seq: seq + 1, status: 'received' })
})
test('one wave at a time; one whose process has died makes way', async () => {
  const { operations } = house.store
  expect(await operations.beginWave({ waveId: 'a', buildId: next.buildId, size: 1 })).toBe(true)
  expect(await wave(undefined, { buildId: next.buildId })).toBeUndefined()
  await house.pool.query(
    `UPDATE upgrade_waves SET beat_at = clock_timestamp() - interval '2 minutes' WHERE wave_id = 'a'`,
  )
  expect(await operations.latestWave()).toMatchObject({ waveId: 'a', state: 'abandoned' })
  expect(await operations.beginWave({ waveId: 'b', buildId: next.buildId, size: 1 })).toBe(true)
  expect(await operations.stopWave()).toMatchObject({ waveId: 'b', state: 'stopping' })
})
