import { createStore, type Store } from '../../store/create-store'
import type { StoredRefusal } from '../../store/receipts/receipt'
import { createDatabase, type TestDatabase } from '../support/database'
import { madeUpReceipt, madeUpRequest } from './made-up'

let database: TestDatabase
let store: Store
beforeEach(async () => {
  database = await createDatabase()
  store = createStore(database.pool)
})
afterEach(() => database.drop())

const wrongStatus: StoredRefusal = {
  code: 'WRONG_STATUS',
  message: 'Handlingen kan ikke udføres, som sagen står nu.',
  details: { status: 'drafted' },
}
const count = async (): Promise<number> =>
  (await database.pool.query<{ n: number }>('SELECT count(*)::integer AS n FROM receipts')).rows[0]?.n ?? -1

describe('insertReceipt', () => {
  it("gives a repetition the first one's receipt, and notices another request under the same key", async () => {
    const receipt = madeUpReceipt({ idempotencyKey: 'k1' })
    const first = await store.receipts.insertReceipt(receipt)
    expect(first).toEqual({
      kind: 'new',
      receipt: { ...receipt, number: 'K-2027-000001', attempts: 0 },
      earlierWait: false,
    })
    expect(
      await store.receipts.insertReceipt({ ...receipt, receiptId: 'second', receivedAt: '2027-01-05T08:00:00.000Z' }),
    ).toEqual({ ...first, kind: 'known' })
    expect(
      await store.receipts.insertReceipt({ ...receipt, receiptId: 'third', requestHash: 'ef'.repeat(32) }),
    ).toEqual({ ...first, kind: 'other-body' })
    expect(await store.receipts.findReceipt(receipt.receiptId)).toEqual(first.receipt)
  })

  it('is one row however many repeat the request at once', async () => {
    const sent = Array.from({ length: 20 }, (_, index) =>
      store.receipts.insertReceipt(madeUpReceipt({ receiptId: `attempt-${index}`, idempotencyKey: 'same' })),
    )
    const receptions = await Promise.all(sent)
    expect(receptions.filter(({ kind }) => kind === 'new')).toHaveLength(1)
    expect(new Set(receptions.map(({ receipt }) => receipt.receiptId)).size).toBe(1)
    expect(await count()).toBe(1)
  })

  it('lets two people use the same key', async () => {
    const { by } = madeUpReceipt()
    const [a, b] = await Promise.all(
      ['a', 'b'].map((subject) =>
        store.receipts.insertReceipt(madeUpReceipt({ idempotencyKey: '1', by: { ...by, subject } })),
      ),
    )
    expect([a?.kind, b?.kind]).toEqual(['new', 'new'])
  })

  it('numbers by the Danish year of receipt', async () => {
    const { receipt } = await store.receipts.insertReceipt(madeUpReceipt({ receivedAt: '2027-12-31T23:30:00.000Z' }))
    expect(receipt.number).toMatch(/^K-2028-/)
  })

  it('refuses a receipt id that is taken, and finds nothing under one that cannot be', async () => {
    await store.receipts.insertReceipt(madeUpReceipt({ receiptId: 'r', idempotencyKey: '1' }))
    await expect(store.receipts.insertReceipt(madeUpReceipt({ receiptId: 'r', idempotencyKey: '2' }))).rejects.toThrow(
      'receipts_pkey',
    )
    expect(await store.receipts.findReceipt('\0')).toBeUndefined()
  })
})

describe('receiptsBefore', () => {
  it('gives the submissions of a case received strictly before, in order, that nobody has dealt with', async () => {
    const caseId = 'application-due'
    const at = (minute: string) => `2027-02-01T22:${minute}:00.000Z`
    await store.journal.openCase({ request: madeUpRequest({ caseId }) })
    const inTime = madeUpReceipt({ caseId, receivedAt: at('58'), data: { text: 'anden' } })
    const first = madeUpReceipt({ caseId, receivedAt: at('57'), data: { text: 'første' } })
    const journaled = madeUpReceipt({ caseId, receivedAt: at('50') })
    const refused = madeUpReceipt({ caseId, receivedAt: at('51') })
    const settled = madeUpReceipt({ caseId, receivedAt: at('52') })
    const strangers = [
      madeUpReceipt({ caseId, receivedAt: at('59') }),
      madeUpReceipt({ caseId, receivedAt: at('40'), submission: false }),
      madeUpReceipt({ caseId: 'application-else', receivedAt: at('40') }),
    ]
    for (const receipt of [inTime, first, journaled, refused, settled, ...strangers])
      await store.receipts.insertReceipt(receipt)
    await store.journal.append(madeUpRequest({ caseId, expectedSeq: 1, commandId: journaled.receiptId }))
    await store.receipts.settleReceipt(refused.receiptId, { kind: 'refused', refusal: wrongStatus })
    await store.receipts.settleReceipt(settled.receiptId, { kind: 'accepted' })

    expect(await store.receipts.receiptsBefore(caseId, at('59'))).toEqual(
      [first, inTime].map(({ receiptId, command, data, by, receivedAt }) => ({
        commandId: receiptId,
        name: command,
        data,
        by,
        at: receivedAt,
      })),
    )
  })
})

describe('earlierWait', () => {
  it('tells of submissions to the same case that came earlier and wait', async () => {
    const arrive = async (minute: number, more = {}) =>
      (
        await store.receipts.insertReceipt(
          madeUpReceipt({ caseId: 'application-queue', receivedAt: `2027-02-01T22:${minute}:00.000Z`, ...more }),
        )
      ).earlierWait
    expect(await arrive(20)).toBe(false)
    expect(await arrive(10)).toBe(false)
    expect(await arrive(21, { caseId: 'application-elsewhere' })).toBe(false)
    expect(await arrive(21)).toBe(true)
  })
})

describe('settleReceipt', () => {
  it('never turns a journaled acceptance into a refusal', async () => {
    const receipt = madeUpReceipt({ caseId: 'application-settled' })
    await store.journal.openCase({ request: madeUpRequest({ caseId: 'application-settled' }) })
    await store.receipts.insertReceipt(receipt)
    await store.journal.append(
      madeUpRequest({ caseId: 'application-settled', expectedSeq: 1, commandId: receipt.receiptId }),
    )
    const truth = await store.receipts.settleReceipt(receipt.receiptId, { kind: 'refused', refusal: wrongStatus })
    expect(truth).toMatchObject({ outcome: 'accepted', journaledSeq: 2 })
    expect(truth).not.toHaveProperty('refusal')
  })

  it('is put right by the journal when the refusal was noted first', async () => {
    const receipt = madeUpReceipt({ caseId: 'application-late' })
    await store.journal.openCase({ request: madeUpRequest({ caseId: 'application-late' }) })
    await store.receipts.insertReceipt(receipt)
    await store.receipts.settleReceipt(receipt.receiptId, { kind: 'refused', refusal: wrongStatus })
    await store.journal.append(
      madeUpRequest({ caseId: 'application-late', expectedSeq: 1, commandId: receipt.receiptId }),
    )
    const truth = await store.receipts.findReceipt(receipt.receiptId)
    expect(truth).toMatchObject({ outcome: 'accepted', journaledSeq: 2 })
    expect(truth).not.toHaveProperty('refusal')
  })

  it('stands once the sender has had the refusal for a minute, whoever has the command delivered again', async () => {
    const receipt = madeUpReceipt({ caseId: 'application-told' })
    await store.journal.openCase({ request: madeUpRequest({ caseId: 'application-told' }) })
    await store.receipts.insertReceipt(receipt)
    await store.receipts.settleReceipt(receipt.receiptId, { kind: 'refused', refusal: wrongStatus })
    await database.pool.query(`UPDATE receipts SET answered_at = answered_at - interval '1 minute'`)
    const again = madeUpRequest({ caseId: 'application-told', expectedSeq: 1, commandId: receipt.receiptId })
    expect(await store.journal.append(again)).toEqual({ kind: 'refused', refusal: wrongStatus })
    expect((await store.journal.readJournal('application-told', 1)).events).toEqual([])
    expect(await store.receipts.findReceipt(receipt.receiptId)).toMatchObject({ outcome: 'refused' })
  })

  it('keeps an acceptance whichever of append and refusal comes first', async () => {
    await store.journal.openCase({ request: madeUpRequest({ caseId: 'application-both' }) })
    for (let seq = 1; seq <= 15; seq += 1) {
      const receipt = madeUpReceipt({ caseId: 'application-both' })
      await store.receipts.insertReceipt(receipt)
      await Promise.all([
        store.journal.append(
          madeUpRequest({ caseId: 'application-both', expectedSeq: seq, commandId: receipt.receiptId }),
        ),
        store.receipts.settleReceipt(receipt.receiptId, { kind: 'refused', refusal: wrongStatus }),
      ])
      expect(await store.receipts.findReceipt(receipt.receiptId)).toMatchObject({
        outcome: 'accepted',
        journaledSeq: seq + 1,
      })
    }
  })

  it('lets the first settlement stand, with its answer', async () => {
    const accepted = madeUpReceipt()
    const refused = madeUpReceipt()
    for (const receipt of [accepted, refused]) await store.receipts.insertReceipt(receipt)
    await store.receipts.settleReceipt(accepted.receiptId, {
      kind: 'accepted',
      answer: { seq: 4, status: 'withdrawn' },
    })
    expect(
      await store.receipts.settleReceipt(accepted.receiptId, { kind: 'refused', refusal: wrongStatus }),
    ).toMatchObject({ outcome: 'accepted', answer: { seq: 4, status: 'withdrawn' } })
    await store.receipts.settleReceipt(refused.receiptId, { kind: 'refused', refusal: wrongStatus })
    expect(await store.receipts.settleReceipt(refused.receiptId, { kind: 'accepted', answer: {} })).toMatchObject({
      outcome: 'refused',
      refusal: wrongStatus,
    })
    await expect(store.receipts.settleReceipt('nobody', { kind: 'accepted' })).rejects.toThrow(
      'There is no receipt nobody',
    )
  })
})

describe('settleAccepted', () => {
  it('notes many acceptances at once; of each, the first settlement stands', async () => {
    const [first, second, refused, unknown] = Array.from({ length: 4 }, () => madeUpReceipt())
    for (const receipt of [first, second, refused])
      if (receipt !== undefined) await store.receipts.insertReceipt(receipt)
    await store.receipts.settleReceipt(refused?.receiptId ?? '', { kind: 'refused', refusal: wrongStatus })
    await store.receipts.settleReceipt(first?.receiptId ?? '', { kind: 'accepted', answer: { seq: 4 } })
    await store.receipts.settleAccepted(
      [first, second, refused, unknown].map((receipt, n) => ({
        receiptId: receipt?.receiptId ?? '',
        answer: { seq: 10 + n },
      })),
    )
    expect(await store.receipts.findReceipt(first?.receiptId ?? '')).toMatchObject({
      outcome: 'accepted',
      answer: { seq: 4 },
    })
    expect(await store.receipts.findReceipt(second?.receiptId ?? '')).toMatchObject({
      outcome: 'accepted',
      answer: { seq: 11 },
      answeredAt: expect.any(String),
    })
    expect(await store.receipts.findReceipt(refused?.receiptId ?? '')).toMatchObject({
      outcome: 'refused',
      refusal: wrongStatus,
    })
  })
})

describe('undelivered', () => {
  it('gives each redeliverer receipts of its own, until they are settled or the lease is over', async () => {
    for (let index = 0; index < 12; index += 1)
      await store.receipts.insertReceipt(madeUpReceipt({ receiptId: `r${index}` }))
    const shares = await Promise.all(
      [1, 2, 3].map(() => store.receipts.undelivered({ limit: 5, olderThanMs: 0, leaseMs: 60_000 })),
    )
    const ids = shares.flat().map(({ receiptId }) => receiptId)
    expect(new Set(ids).size).toBe(ids.length)
    const rest = await store.receipts.undelivered({ limit: 50, olderThanMs: 0, leaseMs: 60_000 })
    expect([...ids, ...rest.map(({ receiptId }) => receiptId)].sort()).toEqual(
      Array.from({ length: 12 }, (_, index) => `r${index}`).sort(),
    )
    expect(await store.receipts.undelivered({ limit: 50, olderThanMs: 0 })).toEqual([])

    await store.receipts.settleReceipt('r0', { kind: 'accepted' })
    await database.pool.query('UPDATE receipts SET leased_until = clock_timestamp()')
    const again = await store.receipts.undelivered({ limit: 50, olderThanMs: 0 })
    expect(again).toHaveLength(11)
    expect(again[0]).toMatchObject({ receiptId: 'r1', attempts: 2 })
  })

  it('leaves young ones to the request that brought them', async () => {
    await store.receipts.insertReceipt(madeUpReceipt())
    expect(await store.receipts.undelivered({ limit: 5, olderThanMs: 60_000 })).toEqual([])
  })

  it('gives those too whose command is journaled and whose sender was never answered', async () => {
    const request = madeUpRequest({ caseId: 'application-unanswered' })
    await store.journal.openCase({
      request,
      receipt: madeUpReceipt({ caseId: 'application-unanswered', receiptId: request.commandId }),
    })
    expect(await store.receipts.undelivered({ limit: 5, olderThanMs: 0 })).toMatchObject([
      { receiptId: request.commandId, journaledSeq: 1 },
    ])
  })
})
