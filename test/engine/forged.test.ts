import { randomBytes, randomUUID } from 'node:crypto'
import { Client, type Connection } from '@temporalio/client'
import type { Payload } from '@temporalio/common'
import type { temporal } from '@temporalio/proto'
import type { Refusal } from '../../domain/refusal/refusal'
import type { House } from '../../local/house'
import { startWorker } from '../../worker/start-worker'
import { actUpdate, pulseQuery, wakeSignal, type CaseInput, type Delivery } from '../../workflows/contract'
import {
  openApplication,
  requestInformation,
  storeApplication,
  supplement,
  withdraw,
} from '../support/application-case'
import { madeUpReceipt } from '../store/made-up'
import { plain, sealed, sealedUnnamed, strangerTo } from '../support/stranger'
import { eventTypes, openTestHouse, pulseOf, until, untilDone, untilIdle } from '../support/test-house'

/*
 * Whoever reaches the engine's port or pages can send a case what they like. Nothing that our keys have not sealed for this
 * very case changes anything, and nothing that is sent can keep the case from going on (docs/adr/0016).
 */

let house: House
beforeAll(async () => {
  // As in the transition: seals of before 0.3.0 are read, since open cases' histories have them.
  house = await openTestHouse({ unnamed: 'read' })
  await house.startWorker()
})
afterAll(() => house.close())

const connection = (): Connection => house.client.connection as Connection
const namespace = (): string => house.settings.temporal.namespace
const stranger = (payload: Payload | undefined): Client =>
  strangerTo({ connection: connection(), namespace: namespace() }, payload)

/** What any person might be made to say. */
const forged = (caseId: string): Delivery => ({ caseId, envelope: withdraw() })

const ourKey = () => house.settings.payloads.keys[0] as { id: string; key: Uint8Array }
const sealedFor = (caseId: string, value: unknown, keys = [ourKey()]): Promise<Payload> => sealed(keys, caseId, value)
const sealedBefore = (value: unknown): Payload => sealedUnnamed(ourKey(), value)

/** Payloads by which somebody without our keys might try to have a case withdrawn. */
const forgeries: readonly (readonly [string, (caseId: string) => Payload | Promise<Payload>])[] = [
  ['in clear', (caseId) => plain(forged(caseId))],
  [
    'in clear, as if sealed',
    (caseId) => {
      const { data } = plain(forged(caseId))
      return {
        metadata: { encoding: Buffer.from('binary/encrypted'), 'encryption-key-id': Buffer.from(ourKey().id) },
        ...(data == null ? {} : { data }),
      }
    },
  ],
  [
    'sealed by another key of the same name',
    (caseId) => sealedFor(caseId, forged(caseId), [{ id: ourKey().id, key: randomBytes(32) }]),
  ],
  [
    'sealed by a key that nobody knows',
    (caseId) => sealedFor(caseId, forged(caseId), [{ id: 'mine', key: randomBytes(32) }]),
  ],
  ['sealed for another case', async (caseId) => sealedFor('application-another', forged(caseId))],
  ['sealed before seals named their case', async () => sealedBefore({ envelope: withdraw() })],
  ['without anything', () => ({})],
  ['with nothing', () => plain(undefined)],
]

/** The case is as it was, has no trace of an attempt, and goes on working. */
async function unharmed(id: string): Promise<void> {
  expect(await eventTypes(house, id)).toEqual(['submitted'])
  expect(await house.store.cases.findCase(id)).toMatchObject({ status: 'received', closed: false })
  await expect(house.gateway.act(requestInformation(), id)).resolves.toEqual({ seq: 2, status: 'awaiting-information' })
  await untilIdle(house, id)
  expect(await pulseOf(house, id)).toMatchObject({ seq: 2, status: 'awaiting-information' })
}

const historyOf = async (id: string): Promise<readonly temporal.api.history.v1.IHistoryEvent[]> =>
  (await house.client.workflow.getHandle(id).fetchHistory()).events ?? []

describe.each(forgeries)('a payload %s', (_what, payloadFor) => {
  test('is no command: the update is rejected and leaves no trace', async () => {
    const id = await openApplication(house)
    await untilDone(house, id)
    const before = (await historyOf(id)).length
    const handle = stranger(await payloadFor(id)).workflow.getHandle(id)
    for (const updateId of [undefined, randomUUID()])
      await expect(
        handle.executeUpdate(actUpdate, { args: ['replaced'], ...(updateId && { updateId }) }),
      ).rejects.toMatchObject({ name: 'WorkflowUpdateFailedError', cause: { type: 'NOT_SEALED' } })
    expect(await historyOf(id)).toHaveLength(before)
    await unharmed(id)
  })

  test('is no signal and no question either', async () => {
    const id = await openApplication(house)
    await untilDone(house, id)
    const handle = stranger(await payloadFor(id)).workflow.getHandle(id)
    await handle.signal(wakeSignal, 'replaced')
    await handle.signal('act', 'replaced')
    await handle.query(pulseQuery, 'replaced')
    await expect(handle.query('act', 'replaced')).rejects.toThrow()
    await expect(handle.executeUpdate('wake', { args: ['replaced'] })).rejects.toThrow()
    await unharmed(id)
  })

  test('starts no case, and leaves the id of the case free', async () => {
    const id = await storeApplication(house.store)
    const payload = await payloadFor(id)
    for (const start of [
      () => stranger(payload).workflow.start('application', { ...where(id), args: ['replaced'] }),
      () =>
        stranger(payload).workflow.signalWithStart('application', {
          ...where(id),
          args: ['replaced'],
          signal: wakeSignal,
          signalArgs: ['replaced'],
        }),
    ])
      await expect((await start()).result()).rejects.toMatchObject({ cause: { type: 'NOT_SEALED' } })
    await house.gateway.start(id)
    await unharmed(id)
  })
})

test('what a case answers is sealed: whoever has no key reads nothing of it', async () => {
  const id = await openApplication(house)
  await untilDone(house, id)
  const plainly = new Client({ connection: connection(), namespace: namespace() }).workflow.getHandle(id)
  for (const query of [pulseQuery, '__stack_trace', '__enhanced_stack_trace', '__temporal_workflow_metadata'])
    await expect(plainly.query(query)).rejects.toThrow('Unknown encoding: binary/encrypted')
})

const where = (workflowId: string) => ({ workflowId, taskQueue: house.settings.temporal.taskQueue })

test('a case that has been sent forgeries is replayed by the next worker as it stands', async () => {
  const own = await openTestHouse({ unnamed: 'read' })
  try {
    const first = await own.startWorker()
    const id = await storeApplication(own.store)
    await own.gateway.start(id)
    await untilDone(own, id)
    const plainly = new Client({ connection: own.client.connection, namespace: namespace() }).workflow.getHandle(id)
    await plainly.signal(wakeSignal, forged(id))
    await plainly.signal('act', forged(id))
    await expect(plainly.executeUpdate(actUpdate, { args: [forged(id)] })).rejects.toThrow('binary/encrypted')
    await first.stop()
    await own.startWorker()
    await expect(own.gateway.act(requestInformation(), id)).resolves.toMatchObject({ seq: 2 })
    expect(await eventTypes(own, id)).toEqual(['submitted', 'information-requested'])
  } finally {
    await own.close()
  }
})

test('a worker that lacks a key ends no case: it waits for one that has the key', async () => {
  const keys = [{ id: 'old', key: randomBytes(32) }]
  const own = await openTestHouse({ keys, stickyMs: 500 })
  try {
    const first = await own.startWorker()
    const id = await storeApplication(own.store)
    await own.gateway.start(id)
    await untilDone(own, id)
    await first.stop()
    const lacking = await startWorker(
      { ...own.settings, payloads: { keys: [{ id: 'new', key: randomBytes(32) }], unnamed: 'refuse' } },
      own.bundle,
    )
    await own.client.workflow.getHandle(id).signal(wakeSignal)
    await until('the worker has tried', async () => {
      const { pendingWorkflowTask } = (await own.client.workflow.getHandle(id).describe()).raw
      return (pendingWorkflowTask?.attempt ?? 0) > 1
    })
    await lacking.stop()
    await own.startWorker()
    await expect(own.gateway.act(requestInformation(), id)).resolves.toMatchObject({ seq: 2 })
  } finally {
    await own.close()
  }
})

test('what was sealed for one case is not played into another, and not into one of another kind', async () => {
  const [one, other] = [await openApplication(house), await openApplication(house)]
  await untilDone(house, one)
  await untilDone(house, other)
  const envelope = requestInformation()
  await house.gateway.act(envelope, one)
  const [command_] = acceptedOf(await historyOf(one))
  await expect(
    stranger(command_)
      .workflow.getHandle(other)
      .executeUpdate(actUpdate, { args: ['replaced'] }),
  ).rejects.toMatchObject({ cause: { type: 'NOT_SEALED' } })

  const [started] = (await historyOf(one))[0]?.workflowExecutionStartedEventAttributes?.input?.payloads ?? []
  const gone = await storeApplication(house.store)
  const foreign = await stranger(started as Payload).workflow.start('application', {
    ...where(gone),
    args: ['replaced'],
  })
  await expect(foreign.result()).rejects.toMatchObject({ cause: { type: 'NOT_SEALED' } })
  // Its own words, by which an application would be made to go on as an approval.
  const own = await sealedFor(gone, { caseId: gone } satisfies CaseInput)
  const otherwise = await stranger(own).workflow.start('approval', { ...where(gone), args: ['replaced'] })
  await expect(otherwise.result()).rejects.toMatchObject({ cause: { type: 'NOT_SEALED' } })
  await house.gateway.start(gone)
  await unharmed(gone)
  await unharmed(other)
})

test('a command that is played again is answered, and not done, once more', async () => {
  const id = await openApplication(house)
  await untilDone(house, id)
  await house.gateway.act(requestInformation(), id)
  await house.gateway.act(supplement(), id)
  const [first] = acceptedOf(await historyOf(id))
  await stranger(first)
    .workflow.getHandle(id)
    .executeUpdate(actUpdate, { args: ['replaced'] })
  await untilIdle(house, id)
  expect(await eventTypes(house, id)).toEqual(['submitted', 'information-requested', 'information-supplemented'])
})

test('a command that was refused stays refused when it is played again where it would be taken', async () => {
  const id = await openApplication(house)
  await untilDone(house, id)
  await house.gateway.act(requestInformation(), id)
  const again = requestInformation()
  await house.store.receipts.insertReceipt(
    madeUpReceipt({ receiptId: again.commandId, caseId: id, command: again.name, data: again.data }),
  )
  // As the API does it; with a `seenSeq` that the workflow has not reached the engine keeps what it is refused for.
  const refusal = (await house.gateway.act(again, id, 99).catch((error: unknown) => error)) as Refusal
  expect(refusal).toMatchObject({ name: 'Refusal', code: 'WRONG_STATUS' })
  const { code, message, details } = refusal
  await house.store.receipts.settleReceipt(again.commandId, { kind: 'refused', refusal: { code, message, details } })
  // A minute later: until then two deliveries of one command may still be on their way.
  await house.pool.query(`UPDATE receipts SET answered_at = answered_at - interval '1 minute' WHERE receipt_id = $1`, [
    again.commandId,
  ])
  await house.gateway.act(supplement(), id)

  const refused = acceptedOf(await historyOf(id))[1]
  await expect(
    stranger(refused)
      .workflow.getHandle(id)
      .executeUpdate(actUpdate, { args: ['replaced'] }),
  ).rejects.toMatchObject({ cause: { type: 'WRONG_STATUS' } })
  expect(await eventTypes(house, id)).toEqual(['submitted', 'information-requested', 'information-supplemented'])
  expect(await house.store.receipts.findReceipt(again.commandId)).toMatchObject({ outcome: 'refused' })
  await expect(house.gateway.act(requestInformation(), id)).resolves.toMatchObject({ seq: 4 })
})

test('a case of before 0.3.0 goes on from what it was started with', async () => {
  const id = await storeApplication(house.store)
  await stranger(sealedBefore({ caseId: id } satisfies CaseInput)).workflow.start('application', {
    ...where(id),
    args: ['replaced'],
  })
  await untilDone(house, id)
  await unharmed(id)
})

/** The arguments of the commands that a history shows as accepted, sealed as they came. */
const acceptedOf = (events: readonly temporal.api.history.v1.IHistoryEvent[]): readonly Payload[] =>
  events.flatMap(
    ({ workflowExecutionUpdateAcceptedEventAttributes: accepted }) =>
      accepted?.acceptedRequest?.input?.args?.payloads ?? [],
  )
