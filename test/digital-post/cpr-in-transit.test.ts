import type { LetterUndeliverable } from '../../letters/digital-post'
import { createStore, type Store } from '../../store/create-store'
import { messageUuid } from '../../digital-post/message-uuid'
import { withoutCpr } from '../../digital-post/without-cpr'
import { createDatabase, type TestDatabase } from '../support/database'
import { everyText } from '../support/every-text'
import { kombiResponse, startKombitStandIn, type KombitStandIn } from '../support/kombit/kombit-stand-in'
import { keepPostedLetter } from '../support/kombit/posted-letter'
import { midt, openSf1601Post, type Sf1601Post } from '../support/kombit/sf1601-post'

/* A letter to a person: the CPR number goes to the post component, and stays nowhere on its way, whatever goes wrong. */

let database: TestDatabase
let store: Store
let standIn: KombitStandIn
let post: Sf1601Post
beforeAll(async () => {
  database = await createDatabase()
  store = createStore(database.pool)
})
afterAll(() => database.drop())
beforeEach(async () => {
  standIn = await startKombitStandIn()
  standIn.authorities.add(midt.cvr)
  standIn.persons.set('mitid-4711', cpr)
  standIn.registered.add(cpr)
  post = openSf1601Post(standIn, store)
})
afterEach(async () => {
  await post.close()
  await standIn.stop()
})

const cpr = '2211771212'
const spellings = [cpr, '221177-1212', '221177 1212', Buffer.from(cpr).toString('base64')]
const to = { person: 'mitid-4711', name: 'Mette Hansen' }
const faultOf = (sending: Promise<unknown>): Promise<Error> =>
  sending.then(
    () => Promise.reject(new Error('It was sent')),
    (fault: unknown) => fault as Error,
  )
/** All that is left of it here: the database to its last column, and what was thrown, with all that hangs on it. */
const expectNoTrace = async (...thrown: readonly unknown[]): Promise<void> => {
  const left = [await everyText(database.pool), JSON.stringify(thrown.map(allOf))].join('\n')
  expect(left).toContain('Mette Hansen')
  for (const spelling of spellings) expect(left).not.toContain(spelling)
}
const allOf = (fault: unknown): unknown =>
  fault instanceof Error
    ? { own: Object.entries(fault), message: fault.message, stack: fault.stack, cause: allOf(fault.cause) }
    : String(fault)

it('is asked for when the letter goes out, and is in the message', async () => {
  const letter = await keepPostedLetter(store, { to })
  const fault = await faultOf(post.post.send(letter))
  expect(fault.name).toBe('LetterUnderway')
  expect(standIn.asked).toContain('person')
  expect(standIn.taken[0]?.xml).toContain(
    `<memo:recipientID>${cpr}</memo:recipientID><memo:idType>CPR</memo:idType><memo:label>Mette Hansen</memo:label>`,
  )
  standIn.tell({
    uuid: messageUuid(letter.letterId, 'digital'),
    status: 'Afleveret Digital Post',
    at: '2026-03-01T10:30:00Z',
  })
  await post.receipts.pass()
  expect(await post.post.send(letter)).toMatchObject({ availableAt: '2026-03-01T10:30:00.000Z' })
  await expectNoTrace(fault)
})

it.each<[string, (sending: { readonly uuid: string }) => void]>([
  ['the lookup is in trouble, and says the number', () => standIn.prescribe('person', { status: 500, body: cpr })],
  ['the lookup answers in another way', () => standIn.prescribe('person', { body: `{"pnr":"${cpr}"}` })],
  [
    'nobody can say whether it is registered',
    () => standIn.prescribe('ask', { status: 500, body: `cprNumber=${cpr}` }),
  ],
  ['the connection breaks while that is asked', () => standIn.prescribe('ask', { silence: true })],
  ['it is not registered', () => standIn.registered.clear()],
  ['nobody knows the login', () => standIn.persons.clear()],
  [
    'the post component refuses it by its number',
    () => standIn.prescribe('send', { status: 400, body: kombiResponse(false, '', `CPR ${cpr} findes ikke`) }),
  ],
  [
    'the post component breaks down over it',
    () => standIn.prescribe('send', { status: 500, body: `<f><faultstring>Modtager 221177-1212</faultstring></f>` }),
  ],
  ['the post component says so in no XML', () => standIn.prescribe('send', { body: `Modtager 221177 1212` })],
  [
    'a receipt names it',
    ({ uuid }) => standIn.tell({ uuid, status: 'Fejlet', at: '2026-03-01T10:30:00Z', fault: `Modtager ${cpr} er død` }),
  ],
  ['what is no receipt names it', () => standIn.tellAnything(`<x>${cpr}</x>`)],
])('leaves no trace when %s', async (_what, happens) => {
  const letter = await keepPostedLetter(store, { to })
  happens({ uuid: messageUuid(letter.letterId, 'digital') })
  const faults = [await faultOf(post.post.send(letter))]
  await post.receipts.pass()
  faults.push(await faultOf(post.post.send(letter)))
  await expectNoTrace(
    ...faults,
    ...faults.map((fault) => (fault as Partial<LetterUndeliverable>).reason),
    ...post.faults,
  )
})

it.each([
  '2211771212',
  '221177-1212',
  '221177 1212',
  '221177–1212',
  '221177 - 1212',
  '22.11.77-1212',
  '22 11 77 1212',
  '22-11-77-1212',
  '22/11/77 1212',
  '221177\u20111212',
  '221177\u22121212',
  '22\u00a011\u00a077\u00a01212',
])('is known for what it is in what others say, written as %s', (spelling) => {
  expect(withoutCpr(`Modtager ${spelling}, sag 27.06.00-G01-1-27, 1. marts 2027 kl. 10.30`)).toBe(
    'Modtager [skjult nummer], sag 27.06.00-G01-1-27, 1. marts 2027 kl. 10.30',
  )
})
