import { randomUUID } from 'node:crypto'
import { openApiDocument } from '../../api/openapi/document'
import { answerSchemas } from '../../api/openapi/answer-schemas'
import { urls } from '../../api/urls'
import { addDays } from '../../domain/calendar/civil-date'
import { consequentCaseId, procedureOf } from '../../domain/process/case-id'
import { procedures } from '../../domain/procedures'
import { roles, type Person } from '../../domain/rights/actor'
import { anne, people as officers } from '../domain/random-commands'
import { walk } from '../model/walk'
import { noteAskedOfDatabase, type AskedOfDatabase } from '../support/asked-of-database'
import { people } from '../support/factories'
import { storeCases } from '../support/store-cases'
import { noEngine, startTestApi, type TestApi } from '../support/test-api'

/*
 * Ids of cases that follow from others can be guessed: of a supervision that the provider has not been told of, to the last digit. So
 * one that is hidden is answered like one that there is not, and by the same work: what the database is asked, statement by statement,
 * is what would be seen in the time of an answer. That is compared, since it is the same on every machine.
 */

const today = '2027-02-15'
let api: TestApi
let asked: AskedOfDatabase
const ids = { approval: '', supervision: '' }
const substitute = people.reviewer()
beforeAll(async () => {
  api = await startTestApi({ temporalAddress: noEngine, clock: () => Date.parse(`${today}T09:00:00.000Z`) })
  const { journals } = walk({ start: 'supervised', steps: [] }, procedures).world.observed
  await storeCases(api.house.store, journals)
  for (const caseId of journals.keys()) Object.assign(ids, { [procedureOf(caseId) ?? '']: caseId })
  // Somebody of the office who stands in for somebody that is not of the team.
  await api.get(urls.tasks, substitute)
  const leave = { from: today, to: addDays(today, 4), substitute: { subject: substitute.subject } }
  expect(await api.post(urls.absences, leave, people.reviewer())).toMatchObject({ status: 201 })
  asked = noteAskedOfDatabase()
})
afterAll(async () => {
  asked.stop()
  await api.stop()
})

/** Nobody of them may read the supervision. */
const readers: readonly Person[] = [
  anne,
  substitute,
  people.provider(),
  people.caseworker({ organisation: 'NORD' }),
  people.caseworker({ organisation: 'K751', roles: ['municipality'] }),
  people.caseworker({ organisation: 'SBST' }),
  ...roles
    .filter((role) => !['caseworker', 'head', 'lawyer', 'tender-officer', 'contract-manager'].includes(role))
    .map((role) => people.caseworker({ roles: [role] })),
]

const document = openApiDocument('http://specialeplan.example') as unknown as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}
/** Every way in which something of a supervision, or of a tip, is asked for or given by its id. */
const waysUnder = (prefix: string): readonly (readonly [method: string, address: string])[] =>
  Object.entries(document.paths)
    .filter(([address]) => address.startsWith(`${prefix}/{`))
    .flatMap(([address, methods]) => Object.keys(methods).map((method) => [method.toUpperCase(), address] as const))

/** Whoever comes anew is noted: with the request before those that are compared. */
const met = (reader: Person) => api.get(urls.tasks, reader)

/** What the answer says, and what it took. */
async function told(method: string, address: string, id: string, reader: Person) {
  const answer = await api.request(address.replace(/\{\w+\}/, id).replaceAll(/\{\w+\}/g, 'x'), {
    method,
    headers: {
      ...asked.headers,
      authorization: `Bearer ${await api.issuer.token(reader)}`,
      ...(method === 'GET'
        ? {}
        : { 'content-type': 'application/json', 'idempotency-key': randomUUID(), 'if-match': '"1"' }),
    },
    ...(method === 'GET' ? {} : { body: '{}' }),
  })
  return {
    status: answer.status,
    headers: [...answer.headers].filter(([name]) => !/^(?:date|x-request-id|ratelimit)/.test(name)),
    body: JSON.stringify(answer.body)
      .replaceAll(/urn:specialeplan:request:[\w-]+/g, '')
      .replaceAll(id, 'ID'),
    asked: asked.take(),
  }
}

it('a case that is not the reader’s is answered like one that there is not, by the same questions to the database', async () => {
  const unknown = consequentCaseId('supervision', ids.approval, 999)
  const ways = waysUnder(urls.cases('supervision'))
  expect(ways.length).toBeGreaterThan(40)
  let counted = 0
  for (const reader of readers) {
    await met(reader)
    for (const [method, address] of ways) {
      const hidden = await told(method, address, ids.supervision, reader)
      expect([404, 403, 400]).toContain(hidden.status)
      expect([method, address, reader.roles, hidden]).toEqual([
        method,
        address,
        reader.roles,
        await told(method, address, unknown, reader),
      ])
      counted += hidden.asked.length
    }
  }
  // The questions of the requests are the ones that were noted.
  expect(counted).toBeGreaterThan(ways.length)
})

it('nor does an e-mail of such a case, whose key can be guessed as well', async () => {
  const { rows } = await api.house.pool.query<{ key: string }>('SELECT message_key AS key FROM messages')
  expect(rows).toEqual([])
  const key = `${ids.supervision}/1/0`
  await api.house.store.messages.enqueueMessage({
    key,
    caseId: ids.supervision,
    template: 'supervision-opened',
    to: { name: 'Socialtilsyn Midt', email: 'post@socialtilsyn-midt.example' },
    subject: 'Tilsyn',
    text: 'Tilsyn',
  })
  for (const reader of readers.filter((one) => !one.roles.includes('admin'))) {
    await met(reader)
    for (const [method, address] of waysUnder(urls.messages)) {
      const ask = (asking: string) => told(method, address, encodeURIComponent(asking), reader)
      const hidden = await ask(key)
      expect(hidden.status).toBe(404)
      expect([reader.roles, hidden]).toEqual([reader.roles, await ask(`${ids.supervision}/999/0`)])
      const { asked: ofNoCase } = await ask(`${consequentCaseId('supervision', ids.approval, 999)}/1/0`)
      expect([reader.roles, hidden.asked]).toEqual([reader.roles, ofNoCase])
    }
  }
})

it('a tip is not looked for on behalf of anybody but a desk, and of another desk’s as of none', async () => {
  const sent = { municipality: 'Aarhus', offer: 'Åhuset', text: 'Der mangler folk om natten.' }
  expect((await api.post(urls.tips, sent)).status).toBe(201)
  const desk = people.desk()
  const { items } = answerSchemas.Tips.parse((await api.get(urls.tips, desk)).body)
  const tipId = items[0]?.tipId ?? ''
  const unknown = `tip-${'A'.repeat(tipId.length - 4)}`
  const others = readers.filter((one) => !one.roles.includes('whistleblower-desk'))
  for (const reader of [...others, ...officers, people.desk({ organisation: 'NORD' })]) {
    await met(reader)
    for (const [method, address] of waysUnder(urls.tips)) {
      const hidden = await told(method, address, tipId, reader)
      expect([method, address, reader.roles, hidden]).toEqual([
        method,
        address,
        reader.roles,
        await told(method, address, unknown, reader),
      ])
      if (!reader.roles.includes('whistleblower-desk')) expect(hidden.asked.join()).not.toContain('tips')
    }
  }
  // Whoever may read it asks for it: the statements would be seen.
  expect((await told('GET', '/api/tips/{tipId}', tipId, desk)).asked.join()).toContain('tips')
})
