import { createHash } from 'node:crypto'
import { createStore, type Store } from '../../store/create-store'
import type { NewLetter } from '../../store/letters/letter'
import { granted } from '../support/sample-letters'
import { createDatabase, type TestDatabase } from '../support/database'

let database: TestDatabase
let store: Store
beforeAll(async () => {
  database = await createDatabase()
  store = createStore(database.pool)
})
afterAll(() => database.drop())

const pdf = Buffer.from('%PDF-1.7 æøå \0')
const letter = (letterId: string, over: Partial<NewLetter> = {}): NewLetter => ({
  letterId,
  caseId: 'application-0001',
  seq: 3,
  title: 'Afgørelse',
  to: { cvr: '12345678', name: 'Fonden Åhuset' },
  content: granted,
  pdf,
  sha256: createHash('sha256').update(pdf).digest('hex'),
  issuedAt: '2027-03-01T10:00:00.000Z',
  ...over,
})
const delivery = { availableAt: '2027-03-01T10:00:05.000Z', receipt: 'LOKAL-1' }

describe('The letters of a case', () => {
  it('are kept with every byte and character, and queued with it', async () => {
    const content = { ...granted, scope: 'Ét \u0000 tegn og \uD800 et halvt' }
    const kept = await store.letters.keepLetter(letter('kept', { content, title: 'Afgørelse\u0000' }))
    expect(kept).toEqual({
      letterId: 'kept',
      caseId: 'application-0001',
      seq: 3,
      kind: 'decision',
      title: 'Afgørelse\uFFFD',
      to: { cvr: '12345678', name: 'Fonden Åhuset' },
      sha256: letter('kept').sha256,
      issuedAt: '2027-03-01T10:00:00.000Z',
    })
    expect(await store.letters.letterPdf('kept')).toEqual(pdf)
    const { rows } = await database.pool.query<{ content: string; state: string }>(
      'SELECT content::text AS content, state FROM letters JOIN digital_post USING (letter_id) WHERE letter_id = $1',
      ['kept'],
    )
    expect(JSON.parse(rows[0]?.content ?? '')).toEqual(content)
    expect(rows[0]?.state).toBe('queued')
  })

  it('are what was issued first, also when two attempts meet', async () => {
    const other = Buffer.from('another')
    const attempts = [
      letter('raced'),
      letter('raced', { pdf: other, sha256: createHash('sha256').update(other).digest('hex') }),
    ]
    const kept = await Promise.all(attempts.map((attempt) => store.letters.keepLetter(attempt)))
    expect(kept[0]).toEqual(kept[1])
    expect(
      createHash('sha256')
        .update((await store.letters.letterPdf('raced')) ?? '')
        .digest('hex'),
    ).toBe(kept[0]?.sha256)
  })

  it('are listed in the order in which they were issued', async () => {
    const caseId = 'application-listed'
    await store.letters.keepLetter(letter('second', { caseId, issuedAt: '2027-03-02T10:00:00.000Z' }))
    await store.letters.keepLetter(letter('first', { caseId }))
    expect((await store.letters.listLetters(caseId)).map(({ letterId }) => letterId)).toEqual(['first', 'second'])
    expect(await store.letters.listLetters('application-none')).toEqual([])
  })

  it.each(["UPDATE letters SET title = 'x'", 'DELETE FROM letters', 'TRUNCATE letters CASCADE'])(
    'stay as they are: %s',
    async (statement) => {
      await store.letters.keepLetter(letter('lasting'))
      await expect(database.pool.query(statement)).rejects.toThrow('a letter that has been issued is not changed')
    },
  )
})

describe('Delivery', () => {
  it('is noted once: the first stands', async () => {
    await store.letters.keepLetter(letter('delivered'))
    expect(await store.letters.recordDelivery('delivered', delivery)).toEqual(delivery)
    expect(
      await store.letters.recordDelivery('delivered', { availableAt: '2027-04-01T00:00:00.000Z', receipt: 'LOKAL-2' }),
    ).toEqual(delivery)
    expect((await store.letters.findLetter('delivered'))?.delivery).toEqual(delivery)
  })

  it('of a letter that was never made is a fault', async () => {
    await expect(store.letters.recordDelivery('nothing', delivery)).rejects.toThrow(
      'The letter nothing is not in the outbox',
    )
  })
})
