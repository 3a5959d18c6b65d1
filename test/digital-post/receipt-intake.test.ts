import { randomUUID } from 'node:crypto'
import { createStore, type Store } from '../../store/create-store'
import { createDatabase, type TestDatabase } from '../support/database'
import { startKombitStandIn, type KombitStandIn } from '../support/kombit/kombit-stand-in'
import { keepPostedLetter } from '../support/kombit/posted-letter'
import { midt, openSf1601Post, type Sf1601Post } from '../support/kombit/sf1601-post'
import { until } from '../support/test-house'
import { now } from '../support/present'
import { epochOf } from '../../domain/calendar/instant'

/* Business receipts from a real broker into the store: none is lost on the way, and none counts twice. */

let database: TestDatabase
let store: Store
let standIn: KombitStandIn
let post: Sf1601Post
beforeEach(async () => {
  database = await createDatabase()
  store = createStore(database.pool)
  standIn = await startKombitStandIn()
  standIn.authorities.add(midt.cvr)
  standIn.registered.add('12345678')
  post = openSf1601Post(standIn, store)
})
afterEach(async () => {
  await post.close()
  await standIn.stop()
  await database.drop()
})

const at = '2027-03-01T10:30:00Z'
const statuses = async (): Promise<readonly string[]> =>
  (await database.pool.query<{ status: string }>('SELECT status FROM post_statuses ORDER BY stored_at')).rows.map(
    ({ status }) => status,
  )

it('fetches all that lies in the queue, in its order, however large', async () => {
  const uuid = randomUUID()
  for (let n = 0; n < 30; n += 1) standIn.tell({ uuid, status: 'Modtaget Digital Post', at })
  standIn.tell({ uuid, status: 'Fejlet', at, fault: 'Ø'.repeat(20_000) })
  expect(await post.receipts.pass()).toBe(31)
  expect((await statuses()).at(-1)).toBe('Fejlet')
  expect(standIn.untold()).toEqual([])
  expect(await post.receipts.pass()).toBe(0)
  expect(post.faults).toEqual([])
})

it('a receipt that is told twice is one', async () => {
  const uuid = randomUUID()
  for (let n = 0; n < 2; n += 1) standIn.tell({ uuid, status: 'Afleveret Digital Post', at, brokerId: 'same' })
  await post.receipts.pass()
  expect(await statuses()).toEqual(['Afleveret Digital Post'])
})

it('a receipt that cannot be kept stays with the broker', async () => {
  standIn.tell({ uuid: randomUUID(), status: 'Afleveret Digital Post', at })
  const forgetful = openSf1601Post(standIn, {
    dispatches: { ...store.dispatches, takePostStatus: () => Promise.reject(new Error('The database is away')) },
  })
  expect(await forgetful.receipts.pass()).toBe(0)
  expect(forgetful.faults).toEqual([expect.stringContaining('The database is away')])
  await forgetful.close()
  await until('the receipt lies in its queue again', () => standIn.untold().length === 1)
  expect(await post.receipts.pass()).toBe(1)
  expect(await statuses()).toEqual(['Afleveret Digital Post'])
})

it('what is no receipt is set aside, and holds up nothing behind it', async () => {
  const hidden = Buffer.from('<PKO_PostStatus><FejlTekst>2211771212</FejlTekst></PKO_PostStatus>').toString('base64')
  standIn.tellAnything(`<Haendelsesbesked><Besked>221177-1212</Besked><Base64>${hidden}</Base64></Haendelsesbesked>`)
  standIn.tellAnything('no XML at all')
  standIn.tell({ uuid: 'no-uuid', status: 'Afleveret Digital Post', at })
  standIn.tell({ uuid: randomUUID(), status: 'Afleveret Digital Post', at: 'i går' })
  standIn.tell({ uuid: randomUUID(), status: 'Afleveret Digital Post', at })
  expect(await post.receipts.pass()).toBe(1)
  expect(standIn.untold()).toEqual([])
  expect(post.faults).toHaveLength(4)
  const { rows } = await database.pool.query<{ body: string }>('SELECT body FROM post_receipts_aside ORDER BY body')
  expect(rows.map(({ body }) => body)).toEqual(
    expect.arrayContaining([
      'no XML at all',
      '<Haendelsesbesked><Besked>[skjult nummer]</Besked><Base64><PKO_PostStatus><FejlTekst>[skjult nummer]</FejlTekst></PKO_PostStatus></Base64></Haendelsesbesked>',
    ]),
  )
  // The last one was read, and is of no letter of ours.
  expect(await store.dispatches.countReceiptsAside()).toEqual({ unreadable: 4, unknown: 1 })
})

it('a receipt of one of our letters is not counted among the unknown', async () => {
  const letter = await keepPostedLetter(store)
  await expect(post.post.send(letter)).rejects.toMatchObject({ name: 'LetterUnderway' })
  standIn.tell({ uuid: standIn.taken[0]?.uuid ?? '', status: 'Modtaget Digital Post', at })
  await post.receipts.pass()
  expect(await store.dispatches.countReceiptsAside()).toEqual({ unreadable: 0, unknown: 0 })
})

it('the broker’s door opens for a token of ours only, which is used for as long as it lives', async () => {
  await post.receipts.pass()
  await post.receipts.pass()
  expect(standIn.asked).toEqual(['issue'])
  expect(post.faults).toEqual([])
  standIn.authorities.clear()
  const refused = openSf1601Post(standIn, store)
  expect(await refused.receipts.pass()).toBe(0)
  expect(refused.faults).toEqual([expect.stringMatching(/Token service: answered 403/)])
  standIn.authorities.add(midt.cvr)
  standIn.clock = () => epochOf(now(7_200_000))
  expect(await post.receipts.pass()).toBe(0)
  expect(post.faults).toEqual([expect.stringMatching(/Beskedfordeler: .*(403|ACCESS.REFUSED|closed)/i)])
  await refused.close()
})

it('a queue that is not there is told of', async () => {
  const astray = openSf1601Post({ ...standIn, queue: 'another' }, store)
  expect(await astray.receipts.pass()).toBe(0)
  expect(astray.faults).toEqual([expect.stringMatching(/Beskedfordeler: .*NOT.FOUND/i)])
  await astray.close()
})
