import { randomUUID } from 'node:crypto'
import type { CivilDate } from '../../domain/calendar/civil-date'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import { appendRequest } from '../../domain/process/journal'
import { judge } from '../../domain/process/judge'
import { procedures } from '../../domain/procedures'
import type { Person } from '../../domain/rights/actor'
import type { RunningWorker } from '../../worker/start-worker'
import type { House } from '../../local/house'
import { createEngineView } from '../../operations/engine-view'
import { radarLimits, type RadarLimits } from '../../operations/radar-limits'
import { lookForStuck } from '../../operations/radar'
import { rebuildCase } from '../../operations/rebuild-case'
import { restartCase } from '../../operations/restart-case'
import { tryEffectAgain } from '../../operations/try-effect-again'
import { stuckKindNames, type StuckKind } from '../../operations/stuck-kinds'
import { reviveCases } from '../../worker/revive-cases'
import type { StoredFinding } from '../../store/operations/list-findings'
import {
  appendUntold,
  head,
  leader,
  officer,
  openApplication,
  requestInformation,
  storeApplication,
  supplement,
  withdraw,
} from '../support/application-case'
import { now } from '../support/present'
import { openTestHouse, until, untilDone, untilIdle } from '../support/test-house'

/* Each way of standing still is brought about for real, in store and engine, and the radar must see it, and see it gone. */

/** So that nothing has to grow old first. */
const limits: RadarLimits = {
  ...radarLimits,
  overdueMs: 0,
  undeliveredMs: 0,
  effectMs: 0,
  startingMs: 0,
  sweepMs: 0,
  activityAttempts: 2,
  taskAttempts: 2,
}

let house: House
let worker: RunningWorker
/** The engine tells of a failing task after its second attempt, which it makes ten seconds after the first: begun here, looked at last. */
let failing: string
beforeAll(async () => {
  house = await openTestHouse()
  worker = await house.startWorker()
  await atWork(officer, head)
  failing = await openApplication(house)
  await untilDone(house, failing)
  await house.pool.query('UPDATE cases SET schema = 99 WHERE case_id = $1', [failing])
  await house.gateway.wake(failing)
})
afterAll(() => house.close())

const today = (): CivilDate => civilDateAt(now())
/** Makes them known, as last seen on a day. */
const atWork = async (...officers: readonly Person[]): Promise<void> => {
  for (const one of officers) await house.store.absences.noteOfficer(one, today())
}

const engine = () => createEngineView({ client: house.client, taskQueue: house.settings.temporal.taskQueue })
const look = () => lookForStuck({ store: house.store, engine: engine(), limits, clock: Date.now })

async function findings(): Promise<readonly StoredFinding[]> {
  expect(await look()).toEqual({})
  return house.store.operations.listFindings({ limit: 1_000 })
}

/** The finding of a kind for a case, once the radar has it. */
async function found(kind: StuckKind, caseId: string): Promise<StoredFinding> {
  let finding: StoredFinding | undefined
  await until(
    `${kind} of ${caseId} is found`,
    async () => {
      finding = (await findings()).find((one) => one.kind === kind && one.caseId === caseId)
      return finding !== undefined
    },
    60,
  )
  if (finding === undefined) throw new Error('unreachable')
  return finding
}

const gone = (caseId: string): Promise<void> =>
  until(`nothing of ${caseId} stands still`, async () => (await findings()).every((one) => one.caseId !== caseId))

test('of cases that are as they should be it finds nothing', async () => {
  const id = await openApplication(house)
  await house.gateway.act(requestInformation(), id)
  await untilDone(house, id)
  await gone(id)
})

describe('it finds', () => {
  test('a case that nothing drives', async () => {
    const id = await openApplication(house)
    await untilDone(house, id)
    // A fault of ours: the row has lost what would have driven it.
    await house.pool.query('UPDATE cases SET next_deadline_at = NULL WHERE case_id = $1', [id])
    await house.pool.query('DELETE FROM tasks WHERE case_id = $1', [id])
    expect((await found('idle', id)).detail).toMatch(/^Status »received« siden /)
    await house.pool.query('DELETE FROM cases WHERE case_id = $1', [id])
    await house.client.workflow.getHandle(id).terminate()
    await gone(id)
  })

  test('a receipt that nobody has delivered', async () => {
    const id = await openApplication(house)
    const { commandId, name, data, by, at } = supplement()
    await house.store.receipts.insertReceipt({
      receiptId: commandId,
      caseId: id,
      command: name,
      data,
      by: leader,
      receivedAt: at,
      bodySha256: '0'.repeat(64),
      idempotencyKey: randomUUID(),
      requestHash: 'x',
      submission: true,
    })
    expect(await found('undelivered', id)).toMatchObject({
      subject: commandId,
      detail: expect.stringMatching(/^Kvittering K-\d{4}-\d+, modtaget /) as string,
    })
    await house.gateway.act({ commandId, name, data, by, at }, id)
    await house.store.receipts.settleReceipt(commandId, { kind: 'accepted', answer: {} })
    await gone(id)
  })

  test('a mail that came back for an e-mail and that nobody has read', async () => {
    const id = await openApplication(house)
    await untilDone(house, id)
    const { rows } = await house.pool.query<{ token: string }>(
      'SELECT token FROM message_attempts WHERE message_key = $1',
      [`${id}/1/0`],
    )
    const received = { reportId: randomUUID(), receivedAt: now(), excerpt: 'Sorry', token: rows[0]?.token ?? '' }
    await house.store.messages.takeReport(received)
    expect(await found('unread-report', id)).toMatchObject({
      subject: received.reportId,
      detail: expect.stringContaining(`${id}/1/0`) as string,
    })
    const by = { subject: 'adam', name: 'Adam' }
    await house.store.messages.settleReport({ reportId: received.reportId, as: 'nothing', by, at: now() })
    await gone(id)
  })

  test('an e-mail that no mail server takes, and why', async () => {
    house.mail.refuse(() => ({ code: 451, text: 'try again later' }))
    const id = await openApplication(house)
    expect(await found('retrying', id)).toMatchObject({
      subject: `${id}/1/0`,
      detail: expect.stringMatching(/^E-mail, forsøg \d+: .*try again later/) as string,
    })
    house.mail.refuse()
    await gone(id)
  })

  test('a task that nobody does', async () => {
    const id = await openApplication(house)
    await untilDone(house, id)
    await house.pool.query('DELETE FROM officers')
    expect((await found('unseen-task', id)).detail).toMatch(/^».*«: ingen i MIDT/)
    await atWork(officer, head)
    await gone(id)
  })

  test('another effect that is tried again and again, and why', async () => {
    const id = await storeApplication(house.store)
    const { state, seq } = await house.store.cases.loadCase(id)
    const { request } = appendRequest(
      procedures.application,
      { state, seq },
      judge(procedures.application, { state, seq }, supplement()),
    )
    const absent = `review-${randomUUID().replaceAll('-', '')}`
    await house.store.journal.append({
      ...request,
      effects: [
        {
          key: `${id}/${seq + 1}/9`,
          at: now(),
          effect: { kind: 'tell-case', caseId: absent, command: 'cancel', data: {} },
        },
      ],
    })
    await house.gateway.start(id)
    expect((await found('retrying', id)).detail).toMatch(/^Forsøg \d+: /)
    await house.pool.query(
      'UPDATE effects SET failed_at = clock_timestamp(), failed_reason = $2 WHERE case_id = $1 AND done_at IS NULL',
      [id, 'opgivet'],
    )
    await house.client.workflow.getHandle(id).terminate()
    await house.gateway.start(id)
    // Given up it is told as well, with what it was: nobody else sees that the other case has not heard of it.
    const key = `${id}/${seq + 1}/9`
    expect(await found('given-up', id)).toMatchObject({
      subject: key,
      detail: `Besked »cancel« til ${absent}: opgivet`,
    })
    expect(await tryEffectAgain(house, 'ingen/1/1')).toBe('unknown')
    expect(await tryEffectAgain(house, key)).toBe('tried')
    expect((await found('retrying', id)).detail).toMatch(/^Forsøg \d+: /)
    expect((await house.store.cases.loadCase(id)).openEffects.map((open) => open.key)).toEqual([key])
    await house.client.workflow.getHandle(id).terminate()
    await house.store.effects.markEffectDone(key)
    await house.gateway.start(id)
    await gone(id)
  })

  test('a case without a workflow, and a workflow without a case', async () => {
    const [lost, over] = [await openApplication(house), await openApplication(house)]
    await untilIdle(house, lost)
    await untilDone(house, over)
    await house.client.workflow.getHandle(lost).terminate()
    // Withdrawn in the journal by a worker that died before it could tell the workflow.
    await appendUntold(house.store, over, withdraw())
    await house.pool.query('UPDATE effects SET done_at = clock_timestamp() WHERE case_id = $1', [over])
    expect((await found('no-workflow', lost)).detail).toMatch(/»received«/)
    expect((await found('orphan-workflow', over)).detail).toBe('Sagen er afsluttet, status »withdrawn«')
    await reviveCases(house)
    await house.gateway.wake(over)
    await gone(lost)
    await gone(over)
  })

  test('a case that is over, and whose last effects nobody does', async () => {
    const id = await openApplication(house)
    await untilDone(house, id)
    await house.client.workflow.getHandle(id).terminate()
    await appendUntold(house.store, id, withdraw())
    expect((await found('no-workflow', id)).detail).toMatch(/»withdrawn«/)
    await reviveCases(house)
    await until(
      'its last two e-mails are in the outbox',
      async () => (await house.store.messages.listMessages(id)).length === 3,
    )
    await gone(id)
  })

  test.each([
    [
      'status',
      `UPDATE cases SET status = 'under-review' WHERE case_id = $1`,
      'status er under-review, men skulle være received',
    ],
    ['opgaver', `DELETE FROM tasks WHERE case_id = $1`, 'opgaverne'],
    [
      'tilstand',
      `UPDATE cases SET state = replace(state::text, 'Fyrtårnet', 'Fyrskibet')::json WHERE case_id = $1`,
      'sagens tilstand',
    ],
    [
      'register',
      `INSERT INTO register_history (case_id, seq, from_at, entry) VALUES ($1, 1, clock_timestamp(), '{}')`,
      'registret',
    ],
    ['hash', `UPDATE cases SET seq = 7 WHERE case_id = $1`, 'sagen står ved hændelse 7, journalen ved 1'],
  ])('derived data that have come apart from the journal: %s', async (_what, harm, told) => {
    const id = await storeApplication(house.store)
    await house.pool.query(harm, [id])
    expect((await found('projection', id)).detail).toContain(told)
    expect(await rebuildCase(house, id)).toBe('rebuilt')
    await gone(id)
  })

  test('a workflow task that fails, and why', async () => {
    expect((await found('task-failing', failing)).detail).toMatch(/^Forsøg \d+: .*schema 99/)
    await house.pool.query('UPDATE cases SET schema = $2 WHERE case_id = $1', [failing, procedures.application.schema])
    await restartCase(house, failing)
    await gone(failing)
  })

  test('a deadline that has passed while no worker ran', async () => {
    await worker.stop()
    const id = await storeApplication(house.store, now(-40 * 24 * 3_600_000))
    await appendUntold(house.store, id, requestInformation(now(-39 * 24 * 3_600_000)))
    await house.gateway.start(id)
    expect((await found('overdue', id)).detail).toMatch(/^Fristen var /)
    worker = await house.startWorker()
    await gone(id)
  })
})

test('without the engine it tells what the store knows, and keeps what the engine said last', async () => {
  await house.store.operations.keepFindings(
    ['no-workflow'],
    [{ kind: 'no-workflow', subject: 'application-a', caseId: 'application-a', detail: 'som sidst' }],
  )
  const dead = { ...engine(), failing: () => Promise.reject(new Error('away')) }
  expect(await lookForStuck({ store: house.store, engine: dead, limits, clock: Date.now })).toMatchObject({
    engineFault: { message: 'away' },
  })
  expect(await house.store.operations.listFindings({ kind: 'no-workflow', limit: 9 })).toMatchObject([
    { detail: 'som sidst' },
  ])
  await house.store.operations.keepFindings(stuckKindNames, [])
})
