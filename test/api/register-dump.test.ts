import { get, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import express from 'express'
import { pino } from 'pino'
import { answerProblem } from '../../api/answer/answer-problem'
import { registerDumpRoutes, type DumpParts } from '../../api/routes/register-dump-routes'
import { urls } from '../../api/urls'
import { createStore } from '../../store/create-store'
import { fillRegister } from '../../tools/bench/register/fill-register'
import { createDatabase, type TestDatabase } from '../support/database'
import { eventually } from '../support/eventually'

/* A dump that nobody reads holds a connection of the database: it may not hold more than two, nor for ever. */

const now = '2027-02-01T00:00:00.000Z'
let database: TestDatabase
const servers: Server[] = []
/** Whether the register begins anew when it has been read: no sockets take in what has no end, however slow the machine. */
let endless = true
/** Dumps that are being read from the database. */
let reading = 0
beforeAll(async () => {
  database = await createDatabase()
  await fillRegister(database.pool, 2_000, now)
})
beforeEach(() => {
  endless = true
})
afterAll(async () => {
  for (const server of servers) server.close().closeAllConnections()
  await database.drop()
})

async function serve(options: Pick<DumpParts, 'longestMs'> = {}): Promise<string> {
  const { register, ...rest } = createStore(database.pool)
  const readRegister: typeof register.readRegister = async function* (filter) {
    reading += 1
    try {
      do yield* register.readRegister(filter)
      while (endless)
    } finally {
      reading -= 1
    }
  }
  const app = express()
    .use(
      registerDumpRoutes({
        store: { ...rest, register: { ...register, readRegister } },
        clock: () => Date.parse(now),
        ...options,
      }),
    )
    .use(answerProblem(pino({ level: 'silent' })))
  const server = app.listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${urls.registerJson}`
}

/** A dump that has begun, of which nothing is read yet. */
interface BegunDump {
  readonly answer: IncomingMessage
  /** Resolves at its end, whole or not. Listened for from the beginning: it may be cut off at any time. */
  readonly closed: Promise<unknown>
}

async function begin(address: string): Promise<BegunDump> {
  const [answer] = (await once(get(address), 'response')) as [IncomingMessage]
  answer.on('error', () => undefined)
  return { answer, closed: new Promise((resolve) => answer.once('close', resolve)) }
}

const heldConnections = async (): Promise<number> =>
  (
    await database.pool.query<{ held: number }>(
      `SELECT count(*)::integer AS held FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
    )
  ).rows[0]?.held ?? 0

const nothingIsHeld = () =>
  eventually(async () => {
    expect({ reading, held: await heldConnections() }).toEqual({ reading: 0, held: 0 })
  })

it('is refused while two others are being read, and given when they are gone', async () => {
  const address = await serve()
  const slow = [await begin(address), await begin(address)]
  await eventually(async () => {
    expect(await heldConnections()).toBe(2)
  })
  const refused = await fetch(address)
  expect(refused.status).toBe(503)
  expect(refused.headers.get('retry-after')).toBe('10')
  expect(await refused.json()).toMatchObject({ code: 'REGISTER_BUSY' })
  expect((await fetch(address, { method: 'HEAD' })).status).toBe(200)

  for (const { answer } of slow) answer.destroy()
  await nothingIsHeld()
  endless = false
  const { items } = await eventually(async () => {
    const answer = await fetch(address)
    expect(answer.status).toBe(200)
    return (await answer.json()) as { items: unknown[] }
  })
  expect(items.length).toBeGreaterThan(1_000)
  await nothingIsHeld()
})

it('is cut off when it takes too long, and lets its connection go', async () => {
  const { answer, closed } = await begin(await serve({ longestMs: 100 }))
  expect(answer.statusCode).toBe(200)
  await nothingIsHeld()
  let end = ''
  answer.on('data', (part: Buffer) => {
    end = part.toString('utf8').slice(-10)
  })
  await closed
  expect(answer.complete).toBe(false)
  expect(end).not.toContain(']}')
})

it.each([
  ['2027-12-31', 'register-2027-12-31.json'],
  ['2028-01-01', 'register-2028-01-01.json'],
  ['2028-01-01T00:00:00%2B01:00', 'register-2028-01-01.json'],
  ['2027-12-31T23:00:00Z', 'register-2028-01-01.json'],
])('of %s is a file that is named by the Danish day', async (asOf, name) => {
  const { headers } = await fetch(`${await serve()}?asOf=${asOf}`, { method: 'HEAD' })
  expect(headers.get('content-disposition')).toBe(`attachment; filename="${name}"`)
})
