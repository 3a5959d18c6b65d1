import { createStore, type Store } from '../../store/create-store'
import { createDatabase, type TestDatabase } from '../support/database'
import {
  soapFault,
  startKombitStandIn,
  type KombitStandIn,
  type Prescribed,
  type Service,
} from '../support/kombit/kombit-stand-in'
import { keepPostedLetter } from '../support/kombit/posted-letter'
import { midt, openSf1601Post, type Sf1601Post } from '../support/kombit/sf1601-post'

/* What goes wrong on the way, and what a letter comes to then: it waits, and is never told of as sent. */

let database: TestDatabase
let store: Store
let standIn: KombitStandIn
let post: Sf1601Post
beforeAll(async () => {
  database = await createDatabase()
  store = createStore(database.pool)
})
afterAll(() => database.drop())

const noon = Date.parse('2027-03-01T11:00:00.000Z')
beforeEach(async () => {
  standIn = await startKombitStandIn()
  standIn.clock = () => noon
  standIn.authorities.add(midt.cvr)
  standIn.registered.add('12345678')
  post = openSf1601Post(standIn, store, { clock: () => standIn.clock() })
})
afterEach(async () => {
  await post.close()
  await standIn.stop()
})

const underway = { name: 'LetterUnderway' }

it.each<[string, Service, Prescribed, RegExp]>([
  ['the token service is away', 'issue', { silence: true }, /^Token service: Error: socket hang up/],
  ['the token service is in trouble', 'issue', { status: 503, body: 'Down' }, /^Token service: answered 503: Down/],
  ['the token service has no assertion', 'issue', { body: '{}' }, /^Token service: the answer holds no assertion/],
  [
    'the assertion is none',
    'issue',
    { body: JSON.stringify({ RequestedSecurityToken: { Assertion: 'bm9uZQ==' } }) },
    /^Token service: the assertion does not say when it ends/,
  ],
  [
    'the access token service is in trouble',
    'token',
    { status: 500, body: soapFault('Server', 'Boom') },
    /^Access token service: answered 500/,
  ],
  [
    'the access token service answers with nothing',
    'token',
    { body: '' },
    /^Access token service: the answer holds no token/,
  ],
  [
    'nobody can say who is registered',
    'ask',
    { status: 500, body: soapFault('Server', 'Boom') },
    /^PostForespoerg: answered 500/,
  ],
  [
    'the register’s answer cannot be read',
    'ask',
    { body: '{"result":"ja"}' },
    /^PostForespoerg: the answer cannot be read/,
  ],
  [
    'the post component is in trouble',
    'send',
    { status: 500, body: soapFault('soap:Server', 'Intern fejl') },
    /^KombiPostAfsend: answered 500: Intern fejl/,
  ],
  ['the post component is overloaded', 'send', { status: 503 }, /^KombiPostAfsend: answered 503/],
  [
    'the post component does not know the authority',
    'send',
    { status: 403, body: soapFault('Client', 'Ingen aftale') },
    /^KombiPostAfsend: answered 403: Ingen aftale/,
  ],
  [
    'the post component’s answer cannot be read',
    'send',
    { body: 'OK' },
    /^KombiPostAfsend: the answer cannot be read: OK/,
  ],
  ['the connection breaks', 'send', { silence: true }, /^KombiPostAfsend: Error: socket hang up/],
])('when %s the letter waits, and goes out once when that is over', async (_what, service, answer, message) => {
  const letter = await keepPostedLetter(store)
  standIn.prescribe(service, answer)
  const fault = await post.post.send(letter).catch((error: unknown) => error)
  expect(fault).toMatchObject({ name: 'ServiceFault', message: expect.stringMatching(message) as string })
  await expect(post.post.send(letter)).rejects.toMatchObject(underway)
  expect(standIn.taken).toHaveLength(1)
})

it('an attempt comes to its end when a service does not answer', async () => {
  const hasty = openSf1601Post(standIn, store, { timeoutMs: 1 })
  const letter = await keepPostedLetter(store)
  await expect(hasty.post.send(letter)).rejects.toMatchObject({ name: 'ServiceFault' })
  await hasty.close()
})

describe('mutual TLS', () => {
  it('lets nobody in with a certificate of another authority, and nothing is handed over', async () => {
    const { cert, key } = standIn.certificates.stranger
    const stranger = openSf1601Post(standIn, store, { tls: { certificate: cert, key } })
    await expect(stranger.post.send(await keepPostedLetter(store))).rejects.toMatchObject({
      name: 'ServiceFault',
      message: expect.stringMatching(/^Token service: Error: .*(alert|ECONNRESET|socket)/i) as string,
    })
    expect(standIn.asked).toEqual([])
    await stranger.close()
  })

  it('hands nothing to a service that cannot show who it is', async () => {
    const other = await startKombitStandIn()
    const trusting = openSf1601Post(standIn, store, { tls: { ca: other.certificates.ca } })
    await expect(trusting.post.send(await keepPostedLetter(store))).rejects.toMatchObject({
      name: 'ServiceFault',
      message: expect.stringMatching(/^Token service: Error: .*(certificate|self-signed|issuer|signature)/i) as string,
    })
    expect(standIn.asked).toEqual([])
    await trusting.close()
    await other.stop()
  })
})

describe('a token', () => {
  const send = async () => expect(post.post.send(await keepPostedLetter(store))).rejects.toMatchObject(underway)
  const asked = (): readonly Service[] => standIn.asked.splice(0)

  it('is used for as long as it lives, one for each service, and got anew before it ends', async () => {
    await send()
    expect(asked()).toEqual(['issue', 'token', 'ask', 'issue', 'token', 'send'])
    standIn.clock = () => noon + 54 * 60_000
    await send()
    expect(asked()).toEqual(['ask', 'send'])
    // Five minutes before its end a new one is got: what has been begun with the old one must come through.
    standIn.clock = () => noon + 56 * 60_000
    await send()
    expect(asked()).toEqual(['issue', 'token', 'ask', 'issue', 'token', 'send'])
  })

  it('is good to its end while no other is to be had, and not a moment longer', async () => {
    await send()
    standIn.clock = () => noon + 56 * 60_000
    // For PostForespoerg and for KombiPostAfsend.
    for (let n = 0; n < 2; n += 1) standIn.prescribe('token', { status: 503 })
    await send()
    standIn.clock = () => noon + 60 * 60_000
    standIn.prescribe('issue', { status: 503 })
    await expect(post.post.send(await keepPostedLetter(store))).rejects.toMatchObject({
      message: expect.stringMatching(/^Token service: answered 503/) as string,
    })
  })

  it('that lives for seconds only is got anew in time all the same', async () => {
    standIn.tokenSeconds = 30
    await send()
    asked()
    standIn.clock = () => noon + 15_000
    await send()
    expect(asked()).toEqual(['ask', 'send'])
    standIn.clock = () => noon + 25_000
    await send()
    expect(asked()).toEqual(['issue', 'token', 'ask', 'issue', 'token', 'send'])
  })

  it('that has been withdrawn is got anew, once', async () => {
    await send()
    asked()
    standIn.forgetTokens()
    await send()
    expect(asked()).toEqual(['ask', 'issue', 'token', 'ask', 'send', 'issue', 'token', 'send'])
    standIn.prescribe('ask', { status: 401 })
    standIn.prescribe('ask', { status: 401 })
    await expect(post.post.send(await keepPostedLetter(store))).rejects.toMatchObject({
      message: expect.stringMatching(/^PostForespoerg: answered 401/) as string,
    })
  })

  it('is fetched once by all who need it at the same time', async () => {
    await Promise.all([send(), send(), send()])
    expect(asked().filter((service) => service === 'issue' || service === 'token')).toHaveLength(4)
  })
})
