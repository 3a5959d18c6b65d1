import { createHash } from 'node:crypto'
import { createStore, type Store } from '../../store/create-store'
import { createDatabase, type TestDatabase } from '../support/database'
import { madeUpReceipt, madeUpRequest, mail } from './made-up'

let database: TestDatabase
let store: Store
beforeAll(async () => {
  database = await createDatabase()
  store = createStore(database.pool)
})
afterAll(() => database.drop())

const rows = async (table: string, caseId: string): Promise<number> =>
  (await database.pool.query<{ n: number }>(`SELECT count(*)::integer AS n FROM ${table} WHERE case_id = $1`, [caseId]))
    .rows[0]?.n ?? -1

describe('append', () => {
  it('makes events, effects, case row and receipt true together', async () => {
    const caseId = 'application-appended'
    await store.journal.openCase({ request: madeUpRequest({ caseId }) })
    const receipt = madeUpReceipt({ caseId })
    await store.receipts.insertReceipt(receipt)
    const request = madeUpRequest({
      caseId,
      expectedSeq: 1,
      commandId: receipt.receiptId,
      texts: ['a', 'b'],
      effects: [mail('a@example.dk')],
      closed: true,
      at: '2027-02-01T00:00:00.000Z',
    })

    expect(await store.journal.append(request)).toEqual({ kind: 'appended' })

    expect(await store.cases.findCase(caseId)).toEqual({
      ...request.row,
      openedAt: '2027-01-04T08:00:00.000Z',
      changedAt: '2027-02-01T00:00:00.000Z',
    })
    expect(await store.journal.readJournal(caseId, 1)).toEqual({ events: request.events, openEffects: request.effects })
    expect(await store.receipts.findReceipt(receipt.receiptId)).toMatchObject({ journaledSeq: 3 })
  })

  it('lets one of two writers with the same expected seq through and shows the other what is new', async () => {
    const caseId = 'application-race'
    await store.journal.openCase({ request: madeUpRequest({ caseId }) })
    const requests = ['x', 'y', 'z'].map((text) =>
      madeUpRequest({ caseId, expectedSeq: 1, texts: [text], effects: [mail(`${text}@example.dk`)] }),
    )

    const answers = await Promise.all(requests.map((request) => store.journal.append(request)))

    const won = answers.findIndex(({ kind }) => kind === 'appended')
    const conflicts = answers.filter((_, index) => index !== won)
    expect(conflicts).toEqual(
      [0, 1].map(() => ({ kind: 'conflict', events: requests[won]?.events, openEffects: requests[won]?.effects })),
    )
    expect(await rows('journal', caseId)).toBe(2)
    expect(await rows('effects', caseId)).toBe(1)
  })

  it('meets a command that the journal has already with a conflict, also when nothing is newer', async () => {
    const caseId = 'application-twice'
    await store.journal.openCase({ request: madeUpRequest({ caseId, commandId: 'the-same' }) })
    expect(await store.journal.append(madeUpRequest({ caseId, commandId: 'the-same', expectedSeq: 1 }))).toEqual({
      kind: 'conflict',
      events: [],
      openEffects: [],
    })
    expect(await rows('journal', caseId)).toBe(1)
  })

  it('says so when there is no such case', async () => {
    await expect(store.journal.append(madeUpRequest({ caseId: 'application-none', expectedSeq: 1 }))).rejects.toThrow(
      'application-none',
    )
  })

  it('writes nothing of a request with a gap in its numbers', async () => {
    const caseId = 'application-gap'
    await store.journal.openCase({ request: madeUpRequest({ caseId }) })
    const request = madeUpRequest({ caseId, expectedSeq: 1 })
    await expect(
      store.journal.append({ ...request, events: request.events.map((event) => ({ ...event, seq: 5 })) }),
    ).rejects.toThrow('event 5 of case application-gap comes where 2 is next')
    expect(await rows('journal', caseId)).toBe(1)
  })

  it("keeps every character that JSON knows, in a party's text as in its name", async () => {
    const caseId = 'application-signs'
    const text = 'zero \0, half a smiley \ud83d, a whole 😀, "quotes", \\u0000, æøåÆØÅ\n'
    const request = madeUpRequest({ caseId, texts: [text], title: text, activeKey: text, effects: [mail(text)] })
    const receipt = madeUpReceipt({ caseId, receiptId: request.commandId, data: { text } })
    await store.journal.openCase({ request, receipt })
    expect(await store.journal.readJournal(caseId, 0)).toEqual({ events: request.events, openEffects: request.effects })
    expect((await store.cases.findCase(caseId))?.index.title).toBe(text)
    expect((await store.receipts.findReceipt(receipt.receiptId))?.data).toEqual({ text })
  })

  it('chains each row to the one before by SHA-256 over its body', async () => {
    const caseId = 'application-chain'
    await store.journal.openCase({ request: madeUpRequest({ caseId, texts: ['æ', 'ø'] }) })
    await store.journal.append(madeUpRequest({ caseId, expectedSeq: 2, texts: ['å'] }))
    const { rows: chain } = await database.pool.query<{ body: string; hash: Buffer }>(
      'SELECT body, hash FROM journal WHERE case_id = $1 ORDER BY seq',
      [caseId],
    )
    let head: Buffer = Buffer.alloc(32)
    for (const { body, hash } of chain) {
      head = createHash('sha256').update(head).update(body).digest()
      expect(hash).toEqual(head)
    }
    expect(chain).toHaveLength(3)
    const {
      rows: [row],
    } = await database.pool.query<{ head_hash: Buffer }>('SELECT head_hash FROM cases WHERE case_id = $1', [caseId])
    expect(row?.head_hash).toEqual(head)
  })

  it.each(['UPDATE journal SET type = type', 'DELETE FROM journal', 'TRUNCATE journal'])(
    'refuses %s',
    async (statement) => {
      await expect(database.pool.query(statement)).rejects.toThrow('the journal is append-only')
    },
  )
})

describe('openCase', () => {
  it('stores receipt, events and case together; the same opening again is no second one', async () => {
    const request = madeUpRequest({ caseId: 'application-opened', effects: [mail('a@example.dk')] })
    const receipt = madeUpReceipt({ caseId: 'application-opened', receiptId: request.commandId, command: 'submit' })

    const first = await store.journal.openCase({ request, receipt })
    expect(first).toEqual({
      kind: 'appended',
      receipt: { ...receipt, number: expect.stringMatching(/^K-2027-\d{6}$/), journaledSeq: 1, attempts: 0 },
    })
    expect(await store.receipts.findReceipt(receipt.receiptId)).toEqual(first.kind === 'appended' && first.receipt)

    expect(await store.journal.openCase({ request })).toEqual({ kind: 'appended' })
    expect(await store.journal.openCase({ request, receipt })).toEqual({
      kind: 'known',
      receipt: first.kind === 'appended' && first.receipt,
    })
    expect(
      await store.journal.openCase({
        request,
        receipt: { ...receipt, receiptId: 'another', requestHash: 'ef'.repeat(32) },
      }),
    ).toMatchObject({ kind: 'other-body', receipt: { receiptId: receipt.receiptId } })
    expect(await rows('journal', 'application-opened')).toBe(1)
    expect(await rows('effects', 'application-opened')).toBe(1)
  })

  it('shows who opened a case that another command opened', async () => {
    const first = madeUpRequest({ caseId: 'application-whose' })
    await store.journal.openCase({ request: first })
    expect(await store.journal.openCase({ request: madeUpRequest({ caseId: 'application-whose' }) })).toEqual({
      kind: 'conflict',
      events: first.events,
      openEffects: [],
    })
  })

  it('opens one of many at once for the same place and function, and keeps what the others sent', async () => {
    const openings = Array.from({ length: 8 }, (_, index) => {
      const caseId = `application-taken${index}`
      const request = madeUpRequest({ caseId, activeKey: '1234567890/autisme-1' })
      return { request, receipt: madeUpReceipt({ caseId, receiptId: request.commandId }) }
    })
    const results = await Promise.all(openings.map((opening) => store.journal.openCase(opening)))

    const opened = results.flatMap(({ kind }, index) => (kind === 'appended' ? [index] : []))
    expect(opened).toHaveLength(1)
    for (const [index, result] of results.entries()) {
      if (index === opened[0]) continue
      expect(result).toMatchObject({
        kind: 'taken',
        by: `application-taken${opened[0]}`,
        receipt: { outcome: 'refused', refusal: { code: 'ALREADY_ACTIVE' } },
      })
      expect(await rows('journal', `application-taken${index}`)).toBe(0)
      expect(await rows('receipts', `application-taken${index}`)).toBe(1)
    }
  })

  it('opens another one for the same place and function when the first is closed', async () => {
    await store.journal.openCase({ request: madeUpRequest({ caseId: 'application-over1', activeKey: 'over' }) })
    await store.journal.append(
      madeUpRequest({ caseId: 'application-over1', activeKey: 'over', expectedSeq: 1, closed: true }),
    )
    expect(
      await store.journal.openCase({ request: madeUpRequest({ caseId: 'application-over2', activeKey: 'over' }) }),
    ).toEqual({ kind: 'appended' })
  })
})

describe('what the workflow reads', () => {
  it('takes a case up with its commands and open effects', async () => {
    const caseId = 'application-load'
    const opening = madeUpRequest({
      caseId,
      commandId: 'z-first',
      texts: ['1', '2'],
      effects: [mail('a@example.dk'), mail('b@example.dk'), mail('c@example.dk')],
    })
    await store.journal.openCase({ request: opening })
    const second = madeUpRequest({ caseId, commandId: 'a-second', expectedSeq: 2 })
    await store.journal.append(second)
    await store.effects.markEffectDone(`${caseId}/2/0`)
    await store.effects.giveUpEffect(`${caseId}/2/2`, 'no such mailbox')
    expect(await store.cases.loadCase(caseId)).toEqual({
      schema: 1,
      state: second.row.state,
      seq: 3,
      commandIds: ['z-first', 'a-second'],
      openEffects: [opening.effects[1]],
    })
    await expect(store.cases.loadCase('application-nowhere')).rejects.toThrow('application-nowhere')
  })

  it('lists open cases page by page for a revival', async () => {
    for (const n of [3, 1, 2])
      await store.journal.openCase({ request: madeUpRequest({ caseId: `application-zz${n}` }) })
    await store.journal.append(madeUpRequest({ caseId: 'application-zz2', expectedSeq: 1, closed: true }))
    expect(await store.journal.openCases({ procedure: 'application', after: 'application-zz', limit: 1 })).toEqual([
      'application-zz1',
    ])
    expect(await store.journal.openCases({ after: 'application-zz1' })).toEqual(['application-zz3'])
    expect(await store.journal.openCases({ procedure: 'review' })).toEqual([])
  })

  it('gives every case of a year a number of its own', async () => {
    const drawn = await Promise.all(
      Array.from({ length: 20 }, () => store.journal.nextCaseNumber('2027-05-03T10:00:00.000Z')),
    )
    expect(new Set(drawn).size).toBe(20)
    expect(drawn).toContain('27.06.00-G01-20-27')
    expect(await store.journal.nextCaseNumber('2031-05-03T10:00:00.000Z')).toBe('27.06.00-G01-1-31')
  })

  it.each([
    ['the last second of the Danish year', '2032-12-31T22:59:59.999Z', '27.06.00-G01-1-32'],
    ['its midnight, while it is still December by UTC', '2032-12-31T23:00:00.000Z', '27.06.00-G01-1-33'],
    ['summer time, which is two hours ahead', '2034-06-30T22:00:00.000Z', '27.06.00-G01-1-34'],
  ])('draws the number from the Danish year: %s', async (_what, openedAt, number) => {
    expect(await store.journal.nextCaseNumber(openedAt)).toBe(number)
  })
})
