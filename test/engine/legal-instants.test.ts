import { randomUUID } from 'node:crypto'
import { addMillis, epochOf, type Instant } from '../../domain/calendar/instant'
import type { CommandEnvelope } from '../../domain/process/judge'
import type { Deadline, DomainEvent, Recorded } from '../../domain/process/procedure'
import { consequentCaseId } from '../../domain/process/case-id'
import { appendRequest } from '../../domain/process/journal'
import { deadlineCommand, type CaseSnapshot } from '../../domain/process/judge'
import { procedures } from '../../domain/procedures'
import type { House } from '../../local/house'
import {
  appendUntold,
  command,
  leader,
  requestInformation,
  storeApplication,
  supplement,
} from '../support/application-case'
import { decidedBy } from '../support/made-decisions'
import { now } from '../support/present'
import { madeUpReceipt } from '../store/made-up'
import { eventTypes, inOwnHouse, pulseOf, until, untilDone, untilIdle } from '../support/test-house'

/* docs/architecture.md §§ 3.2 and 3.3: what falls carries the legal instant, and what was received in time comes before it. */

const day = 24 * 3_600_000

/** An application that waits for information; `final` when the next deadline, which ends the case, is the last. */
async function waiting(house: House, at: Instant, final: boolean): Promise<{ id: string; deadline: Deadline }> {
  const id = await storeApplication(house.store, at)
  await appendUntold(house.store, id, requestInformation(at))
  if (final) await appendUntold(house.store, id, deadlineCommand(await nextOf(house, id)))
  return { id, deadline: await nextOf(house, id) }
}

async function nextOf(house: House, id: string): Promise<Deadline> {
  const [deadline] = (await house.store.cases.findCase(id))?.deadlines ?? []
  if (deadline === undefined) throw new Error(`${id} has no deadline`)
  return deadline
}

/**
 * A worker takes the case up a day before an instant of the case's clock, and is gone until that has passed by a second.
 * The engine's own clock is moved there once nobody is at work, however long all of it takes.
 */
async function everyWorkerDownOver(
  house: House,
  id: string,
  instant: Instant,
  meanwhile: () => Promise<unknown> = async () => undefined,
): Promise<void> {
  const worker = await house.startWorker()
  await house.gateway.start(id, { clockStartsAt: addMillis(instant, -day) })
  // The engine skips no time while an effect is open.
  await untilDone(house, id)
  const falls = epochOf(instant) - (await pulseOf(house, id)).clockAheadMs
  await worker.stop()
  await meanwhile()
  await house.time.forwardTo(id, falls - 500)
  await until('the instant has passed', async () => ((await house.time.now(id)) ?? 0) > falls + 1_000)
  expect((await nextOf(house, id)).at).toBe(instant)
  await house.startWorker()
}

/** A submission that the API has received and nobody has delivered. */
async function receive(
  house: House,
  id: string,
  { name, data }: CommandEnvelope,
  receivedAt: Instant,
): Promise<string> {
  const { receipt } = await house.store.receipts.insertReceipt(
    madeUpReceipt({ caseId: id, command: name, data, by: leader, receivedAt }),
  )
  return receipt.receiptId
}

test.concurrent(
  'a deadline that fell while every worker was down carries its own instant and names its rule',
  inOwnHouse(async (house) => {
    const { id, deadline } = await waiting(house, '2027-01-04T09:00:00.000Z', false)
    await everyWorkerDownOver(house, id, deadline.at)
    await until('the deadline has fallen', async () => (await eventTypes(house, id)).at(-1) === 'information-reminded')
    const fallen = (await house.store.journal.readJournal(id, 0)).events.at(-1)
    expect(fallen).toMatchObject({ at: deadline.at, by: { kind: 'deadline', rule: 'missing-information' } })
    // It was carried out later: the case's clock had gone on.
    expect((await pulseOf(house, id)).now > addMillis(deadline.at, 900)).toBe(true)
    // The next one counts from the legal instant: fourteen days after the first day that was too late.
    expect(epochOf((await nextOf(house, id)).at) - epochOf(deadline.at)).toBe(15 * day)
  }),
)

test.concurrent(
  'a submission received before the deadline counts, although every worker was down until after it',
  inOwnHouse(async (house) => {
    const { id, deadline } = await waiting(house, '2027-01-04T09:00:00.000Z', true)
    const receivedAt = addMillis(deadline.at, -1)
    let receiptId = ''
    await everyWorkerDownOver(house, id, deadline.at, async () => {
      receiptId = await receive(house, id, supplement(), receivedAt)
    })
    await until('the submission is in the journal', async () =>
      (await eventTypes(house, id)).includes('information-supplemented'),
    )
    await untilIdle(house, id)
    expect(await eventTypes(house, id)).toEqual([
      'submitted',
      'information-requested',
      'information-reminded',
      'information-supplemented',
    ])
    expect(await house.store.cases.findCase(id)).toMatchObject({
      status: 'received',
      closed: false,
      deadlines: [{ command: 'foreseeDelay' }, { command: 'announceDelay', date: '2027-06-21' }],
    })
    expect((await house.store.journal.readJournal(id, 3)).events).toMatchObject([
      { at: receivedAt, commandId: receiptId, by: leader },
    ])
    expect(await house.store.receipts.findReceipt(receiptId)).toMatchObject({ journaledSeq: 4 })
  }),
)

test.concurrent(
  'a submission received at the first instant that is too late is too late',
  inOwnHouse(async (house) => {
    const { id, deadline } = await waiting(house, '2027-01-04T09:00:00.000Z', true)
    let receiptId = ''
    await everyWorkerDownOver(house, id, deadline.at, async () => {
      receiptId = await receive(house, id, supplement(), deadline.at)
    })
    await until('the case is closed', async () => (await house.store.cases.findCase(id))?.closed === true)
    expect((await house.store.journal.readJournal(id, 3)).events).toMatchObject([
      { at: deadline.at, by: { kind: 'deadline' }, event: { type: 'abandoned' } },
    ])
    await expect(house.gateway.act({ ...supplement(deadline.at), commandId: receiptId }, id)).rejects.toMatchObject({
      code: 'CASE_CLOSED',
    })
  }),
)

test.concurrent(
  'of several submissions in time the first one counts; one that is refused is settled, and stops nobody',
  inOwnHouse(async (house) => {
    const { id, deadline } = await waiting(house, '2027-01-04T09:00:00.000Z', true)
    const receipts: string[] = []
    await everyWorkerDownOver(house, id, deadline.at, async () => {
      receipts.push(await receive(house, id, command(leader, 'supplement', {}), addMillis(deadline.at, -3)))
      receipts.push(await receive(house, id, command(leader, 'withdraw'), addMillis(deadline.at, -2)))
      receipts.push(await receive(house, id, supplement(), addMillis(deadline.at, -1)))
    })
    await until('the case is closed', async () => (await house.store.cases.findCase(id))?.closed === true)
    expect(await eventTypes(house, id)).toEqual([
      'submitted',
      'information-requested',
      'information-reminded',
      'withdrawn',
    ])
    const receiptsNow = () => Promise.all(receipts.map((receiptId) => house.store.receipts.findReceipt(receiptId)))
    await until('the last one is settled', async () => (await receiptsNow()).at(-1)?.outcome !== undefined)
    expect(await receiptsNow()).toMatchObject([
      { outcome: 'refused', refusal: { code: 'INVALID_FIELDS' } },
      { journaledSeq: 4 },
      { outcome: 'refused', refusal: { code: 'CASE_CLOSED' } },
    ])
  }),
)

/** How long after its instant a deadline that ends a right is settled, as the shell says. */
const settlingMs = 10_000

test.concurrent(
  'a deadline that ends a right waits for what may still be on its way into the store',
  inOwnHouse(async (house) => {
    let id = ''
    const reads: { readonly at: number; readonly journal: readonly string[] }[] = []
    // What is on its way comes into the store in the very moment in which the shell looks for it, by no clock of this machine's.
    await house.startWorker({
      decorate: (activities) => ({
        ...activities,
        async receiptsBefore(caseId, before) {
          if (reads.length === 0) await receive(house, id, supplement(), addMillis(before, -1))
          reads.push({ at: (await house.time.now(id)) ?? 0, journal: await eventTypes(house, id) })
          return activities.receiptsBefore(caseId, before)
        },
      }),
    })
    id = (await waiting(house, now(-20 * day), true)).id
    // Outside rehearsals a case waits ten seconds; here they are the engine's own, at the end of time that was skipped.
    await house.gateway.start(id)
    // The reminder's letter is in Digital Post only now, and its fourteen days run from now.
    await until('the letter has come', async () => (await eventTypes(house, id)).at(-1) === 'letter-came-later')
    await untilIdle(house, id)
    const deadline = await nextOf(house, id)
    expect(reads).toEqual([])
    await house.time.forwardTo(id, epochOf(deadline.at) + 1)
    await until('the case has settled its deadline', async () => (await eventTypes(house, id)).length === 5)
    await untilIdle(house, id)
    expect((await eventTypes(house, id)).at(-1)).toBe('information-supplemented')
    const [first] = reads
    expect(first?.journal).toEqual(['submitted', 'information-requested', 'information-reminded', 'letter-came-later'])
    expect(first?.at).toBeGreaterThanOrEqual(epochOf(deadline.at) + settlingMs)
  }),
)

/** An application that has been refused on the pure core, stored as it stands: its complaint deadline runs. */
async function refusedApplication(house: House): Promise<string> {
  const { world, caseId } = decidedBy('application')
  // The houses share an engine, in which every case has a name of its own.
  const own = (text: string) => text.replaceAll('begin0001', suffix)
  const suffix = randomUUID().replaceAll('-', '')
  const id = own(caseId)
  const told = world.observed.journals.get(caseId) ?? []
  const opened = told[0]?.event as { readonly caseNumber?: string } | undefined
  // Its number is drawn like any other's, or the complaint would draw the same.
  const drawn = await house.store.journal.nextCaseNumber(told[0]?.at ?? '')
  const journal = JSON.stringify(told).replaceAll(`"${opened?.caseNumber}"`, `"${drawn}"`)
  const all = JSON.parse(own(journal)) as readonly Recorded<DomainEvent>[]
  let snapshot: CaseSnapshot | undefined
  for (const commandId of new Set(all.map((recorded) => recorded.commandId))) {
    const events = all.filter((recorded) => recorded.commandId === commandId)
    const { request, after } = appendRequest(procedures.application, snapshot, events)
    // What followed from them has been done.
    const done = { ...request, effects: [] }
    if (snapshot === undefined) await house.store.journal.openCase({ request: done })
    else await house.store.journal.append(done)
    snapshot = after
  }
  return id
}

test.concurrent.each([
  ['in the last millisecond is in time', -1, 'timely', ['complaint-received', 'complaint-period-passed'], 'complained'],
  ['at midnight is late, and is taken all the same', 0, 'late', ['finalised', 'complaint-received'], 'final'],
] as const)(
  'a complaint received %s, although every worker was down until after it',
  (_when, offset, timeliness, expected, status) =>
    inOwnHouse(async (house) => {
      const id = await refusedApplication(house)
      const deadline = await nextOf(house, id)
      expect(deadline).toMatchObject({ rule: 'complaint', at: '2027-02-08T23:00:00.000Z' })
      const before = await eventTypes(house, id)
      const receivedAt = addMillis(deadline.at, offset)
      let receiptId = ''
      await everyWorkerDownOver(house, id, deadline.at, async () => {
        receiptId = await receive(house, id, command(leader, 'complain', { text: 'Klage' }), receivedAt)
      })
      // What is late nobody waits for: it is delivered when a worker is back, with the instant of its receipt.
      if (offset === 0) {
        await until('it is final', async () => (await house.store.cases.findCase(id))?.status === 'final')
        const late = { ...command(leader, 'complain', { text: 'Klage' }, receivedAt), commandId: receiptId }
        await house.gateway.act(late, id)
      }
      await until('both are in the journal', async () => (await eventTypes(house, id)).length === before.length + 2)
      expect((await eventTypes(house, id)).slice(before.length)).toEqual(expected)
      expect((await house.store.journal.readJournal(id, before.length)).events.map(({ at }) => at)).toEqual([
        offset === 0 ? deadline.at : receivedAt,
        deadline.at,
      ])
      expect(await house.store.cases.findCase(id)).toMatchObject({ status, closed: status === 'final' })
      const complaintId = consequentCaseId('complaint', id, before.length + (offset === 0 ? 2 : 1))
      await until('the complaint is a case', async () => (await house.store.cases.findCase(complaintId)) !== undefined)
      expect((await house.store.cases.loadCase(complaintId)).state).toMatchObject({
        timeliness,
        receivedOn: offset === 0 ? '2027-02-09' : '2027-02-08',
        status: offset === 0 ? 'to-forward' : 'reassessing',
      })
    })(),
)
