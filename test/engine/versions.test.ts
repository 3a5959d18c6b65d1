import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Connection } from '@temporalio/client'
import type { Deadline } from '../../domain/process/procedure'
import type { House } from '../../local/house'
import { createEngineVersions } from '../../operations/engine-versions'
import { makeCurrent } from '../../worker/make-current'
import { wakeStragglers } from '../../worker/wake-stragglers'
import { readWorkflowBundle, type WorkflowBundle } from '../../worker/workflow-bundle'
import { openApplication, requestInformation, supplement } from '../support/application-case'
import { lastDay } from '../support/present'
import { openTestHouse, until, untilDone, untilIdle } from '../support/test-house'

/* docs/architecture.md § 3.6: a running case moves to a newer worker version at its next boundary, with everything it has. */

const folder = mkdtempSync(path.join(os.tmpdir(), 'specialeplan-versions-'))
let next: WorkflowBundle
let house: House
beforeAll(async () => {
  const codePath = path.join(folder, 'next.js')
  await promisify(execFile)(process.execPath, [
    '--import',
    'tsx',
    path.resolve(__dirname, '../support/build-next-bundle.ts'),
    `next=${codePath}`,
  ])
  next = await readWorkflowBundle(codePath)
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})
beforeEach(async () => {
  house = await openTestHouse()
})
afterEach(() => house.close())

interface Run {
  readonly runId: string
  readonly buildId: string
}

async function runOf(id: string): Promise<Run> {
  const { workflowExecutionInfo: info } = await house.client.workflowService.describeWorkflowExecution({
    namespace: house.settings.temporal.namespace,
    execution: { workflowId: id },
  })
  return { runId: info?.execution?.runId ?? '', buildId: info?.versioningInfo?.deploymentVersion?.buildId ?? '' }
}

async function deadlineOf(id: string): Promise<Deadline | undefined> {
  return (await house.store.cases.findCase(id))?.deadlines[0]
}

/** Woken again when it has not moved in a while, as a wave does: a wake in the midst of commands has been seen to come to nothing. */
async function untilMoved(id: string): Promise<void> {
  let looks = 0
  await until(`${id} has moved to the next version`, async () => {
    if ((await runOf(id)).buildId === next.buildId) return true
    if (++looks % 100 === 0) await house.gateway.wake(id)
    return false
  })
}

test('a case that waits for years moves to the new version when it is woken, and its next command follows the new rule', async () => {
  await house.startWorker()
  const id = await openApplication(house)
  const asked = requestInformation()
  await house.gateway.act(asked, id)
  await untilDone(house, id)
  const before = await runOf(id)
  const standing = await deadlineOf(id)
  expect(before.buildId).toBe(house.bundle.buildId)
  expect(standing).toMatchObject({ rule: 'missing-information', date: lastDay('missing-information', asked.at) })

  // Old and new workers side by side. Until the new version is deployed, nothing changes for the case.
  await house.startWorker({}, next)
  expect(await runOf(id)).toEqual(before)
  await house.deploy(next)
  await untilMoved(id)
  expect((await runOf(id)).runId).not.toBe(before.runId)

  // A deadline that stood is as it was computed; what is asked for now has the new length.
  await untilIdle(house, id)
  expect(await deadlineOf(id)).toEqual(standing)
  expect(await house.gateway.act(supplement(), id)).toEqual({ seq: 3, status: 'received' })
  const again = requestInformation()
  expect(await house.gateway.act(again, id)).toEqual({ seq: 4, status: 'awaiting-information' })
  expect(await deadlineOf(id)).toMatchObject({ rule: 'reassessment', date: lastDay('reassessment', again.at) })

  // What was handled in the earlier run is still known.
  expect(await house.gateway.act(asked, id)).toEqual({ seq: 4, status: 'awaiting-information' })
  expect((await house.store.journal.readJournal(id, 0)).events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
})

test('a case that the wake has missed is found by its version and woken until it has moved, and nobody when another is current', async () => {
  await house.startWorker()
  const id = await openApplication(house)
  await untilDone(house, id)
  await house.startWorker({}, next)
  const {
    temporal: { namespace, taskQueue },
    worker: { deploymentName },
  } = house.settings
  const versions = createEngineVersions({ client: house.client, taskQueue, deploymentName })
  await until('the index has the case', async () => (await versions.notOn(next.buildId, 10)).length === 1)
  const woken: string[] = []
  const wake = async (caseId: string): Promise<void> => {
    woken.push(caseId)
    await house.gateway.wake(caseId)
  }

  expect(await wakeStragglers({ versions, wake, everyMs: 1, looks: 3 }, next.buildId)).toEqual([])
  expect(woken).toEqual([])
  await makeCurrent(house.client.connection as Connection, { namespace, deploymentName, buildId: next.buildId })
  expect((await runOf(id)).buildId).toBe(house.bundle.buildId)
  expect(await wakeStragglers({ versions, wake, everyMs: 500 }, next.buildId)).toEqual([])
  expect((await runOf(id)).buildId).toBe(next.buildId)
  expect(new Set(woken)).toEqual(new Set([id]))
})

test('a case that moves takes its open effects along, and each is done once', async () => {
  await house.startWorker()
  await house.mail.switchOff()
  const id = await openApplication(house)
  await house.gateway.act(requestInformation(), id)
  await until(
    'an attempt of each has failed',
    async () => (await house.store.messages.listMessages(id)).filter(({ attempts }) => attempts > 0).length === 2,
  )
  const before = await runOf(id)
  await house.startWorker({}, next)
  await house.deploy(next)
  await untilMoved(id)
  expect((await runOf(id)).runId).not.toBe(before.runId)
  await untilIdle(house, id)
  expect((await house.store.cases.loadCase(id)).openEffects.map(({ key }) => key)).toEqual([`${id}/1/0`, `${id}/2/0`])

  await house.mail.switchOn()
  await untilDone(house, id)
  const { caseNumber = '' } = (await house.store.cases.findCase(id)) ?? {}
  expect(house.mail.mails().filter(({ text }) => text.includes(caseNumber))).toHaveLength(2)
  expect(await house.store.effects.failedEffects()).toEqual([])
})

test('commands that arrive while cases move are all answered', async () => {
  await house.startWorker()
  const ids = await Promise.all(Array.from({ length: 6 }, () => openApplication(house)))
  await house.startWorker({}, next)
  const commands = ids.flatMap((id) => Array.from({ length: 5 }, () => ({ id, envelope: supplement() })))
  const [answers] = await Promise.all([
    Promise.all(commands.map(({ id, envelope }) => house.gateway.act(envelope, id))),
    house.deploy(next),
  ])
  expect(answers.every(({ status }) => status === 'received')).toBe(true)
  await Promise.all(ids.map(untilMoved))
  for (const id of ids) {
    const { events } = await house.store.journal.readJournal(id, 1)
    expect(events.map(({ seq }) => seq)).toEqual([2, 3, 4, 5, 6])
    expect(new Set(events.map(({ commandId }) => commandId))).toEqual(
      new Set(commands.filter((one) => one.id === id).map(({ envelope }) => envelope.commandId)),
    )
  }
})
