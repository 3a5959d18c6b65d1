import { once } from 'node:events'
import { Writable } from 'node:stream'
import express from 'express'
import { pino } from 'pino'
import { openApiDocument } from '../../api/openapi/document'
import { answerSchemas } from '../../api/openapi/answer-schemas'
import { createAccessLog, noteCase } from '../../api/observe/access-log'
import { forgetOldRecords } from '../../api/observe/forget-old-records'
import { noteReader } from '../../api/identity/authenticated'
import { urls } from '../../api/urls'
import type { Person } from '../../domain/rights/actor'
import { createStore } from '../../store/create-store'
import { createPool } from '../../store/pool'
import { head, leader, officer, storeApplication } from '../support/application-case'
import { eventually } from '../support/eventually'
import { people } from '../support/factories'
import { noEngine, startTestApi, type TestApi } from '../support/test-api'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi({ temporalAddress: noEngine })
})
afterAll(() => api.stop())

const stranger = people.caseworker({ organisation: 'NORD', name: 'Signe Fremmed' })
const log = pino({ level: 'silent' })

/** Rows about a case in the order in which they were written, when there are so many. */
const rowsOf = (caseId: string, count: number) =>
  eventually(async () => {
    const { rows } = await api.house.pool.query<{
      subject: string
      route: string
      status: number
      purpose: string | null
    }>('SELECT subject, route, status, purpose FROM accesses WHERE case_id = $1 ORDER BY access_id', [caseId])
    expect(rows).toHaveLength(count)
    return rows
  })

/** Every address under which something of a case is read, as the API describes it. */
const patterns = Object.entries(
  (openApiDocument('http://specialeplan.example') as { paths: Record<string, { readonly get?: unknown }> }).paths,
)
  .filter(([path, { get }]) => get !== undefined && path.includes('{caseId}') && path.startsWith('/api/'))
  .map(([path]) => path)

describe('who has read what', () => {
  it('is kept of every address of a case, once for each request, also when it was refused', async () => {
    expect(patterns.length).toBeGreaterThan(30)
    const caseId = await storeApplication(api.house.store)
    const expected: (readonly [string, string, number])[] = []
    for (const pattern of patterns)
      for (const who of [officer, stranger]) {
        const { status } = await api.get(pattern.replaceAll('{caseId}', caseId).replaceAll(/\{\w+\}/g, 'x'), who)
        expected.push([who.subject, pattern.replaceAll(/\{(\w+)\}/g, ':$1'), status])
      }
    const rows = await rowsOf(caseId, expected.length)
    // Answers can end at the same moment: which comes first of them says nothing.
    const told = rows.map(({ subject, route, status }) => [subject, route, status].join(' '))
    expect(told.sort()).toEqual(expected.map((one) => one.join(' ')).sort())
    expect(expected.filter(([who]) => who === stranger.subject).every(([, , status]) => status === 404)).toBe(true)
    expect(expected.some(([who, , status]) => who === officer.subject && status === 200)).toBe(true)
  })

  it('says nothing of a request without a known sender, and bears text that no database holds', async () => {
    const caseId = await storeApplication(api.house.store)
    await api.get(urls.case('application', caseId))
    await api.get(urls.case('application', caseId), people.caseworker({ name: 'Mette \uD800' }))
    await api.get(`${urls.case('application', caseId)}%00`, officer)
    expect((await rowsOf(caseId, 1))[0]?.status).toBe(200)
  })

  it('tells the head of the office all, with the purpose, and the party who of the authority and of its own it was', async () => {
    const caseId = await storeApplication(api.house.store)
    const address = urls.case('application', caseId)
    const read = async (who: Person, purpose?: string) =>
      api.request(address, {
        headers: {
          authorization: `Bearer ${await api.issuer.token(who)}`,
          ...(purpose === undefined ? {} : { 'x-purpose': purpose }),
        },
      })
    await read(officer, encodeURIComponent('Aktindsigt på vegne af Ærø'))
    await read(stranger)
    await read(leader)
    await rowsOf(caseId, 3)
    const seen = async (who: Person, query = '') =>
      answerSchemas.Accesses.parse((await api.get(`${urls.accesses('application', caseId)}${query}`, who)).body)

    const all = await seen(head)
    expect(all.items.map(({ name, outcome, purpose }) => [name, outcome, purpose])).toEqual([
      ['Anne Leder', 'read', undefined],
      ['Signe Fremmed', 'refused', undefined],
      ['Mette Sørensen', 'read', 'Aktindsigt på vegne af Ærø'],
    ])
    expect(all.items[2]).toMatchObject({
      route: '/api/applications/:caseId',
      officeName: expect.stringContaining('Midt'),
    })

    await rowsOf(caseId, 4)
    const { items } = await seen(leader)
    expect(items.map(({ name, organisation, outcome }) => [name, organisation, outcome])).toEqual([
      [head.name, 'MIDT', 'read'],
      ['Anne Leder', '12345678', 'read'],
      [undefined, 'NORD', 'refused'],
      ['Mette Sørensen', 'MIDT', 'read'],
    ])
    expect(JSON.stringify(items)).not.toMatch(/route|purpose/)

    await rowsOf(caseId, 5)
    const first = await seen(head, '?limit=2')
    const second = await seen(head, `?limit=2&cursor=${String(first.next)}`)
    expect([first.items.length, second.items.length]).toEqual([2, 2])
    expect(await api.get(urls.accesses('application', caseId), officer)).toMatchObject({ status: 403 })
    expect(await api.get(urls.accesses('application', caseId), stranger)).toMatchObject({ status: 404 })
  })

  it('is deleted when it is as old as the setting says, and not before', async () => {
    const { store } = api.house
    const access = { subject: 'a', name: 'A', roles: [], route: '/', status: 200 } as const
    await store.accesses.keepAccesses([
      { ...access, caseId: 'gammel', at: '2024-11-29T22:59:59.999Z' },
      { ...access, caseId: 'gammel', at: '2024-11-29T23:00:00.000Z' },
    ])
    const forgetting = forgetOldRecords({
      store,
      log,
      clock: () => Date.parse('2026-11-30T12:00:00.000Z'),
      months: 24,
      outsideRequestMonths: 6,
      everyMs: 1,
    })
    const [left] = await rowsOf('gammel', 1)
    await forgetting.stop()
    expect(left).toBeDefined()
    expect((await store.accesses.listAccesses({ caseId: 'gammel', limit: 9 })).accesses.map(({ at }) => at)).toEqual([
      '2024-11-29T23:00:00.000Z',
    ])
  })
})

describe('while the database is away', () => {
  it('accesses wait, and what there is no room for or is left at the end stands in the log word for word', async () => {
    const pool = createPool('postgres://nobody@127.0.0.1:1/nothing', { max: 1, onIdleError: () => undefined })
    const lines: string[] = []
    const told = pino(
      { level: 'error' },
      new Writable({
        write(chunk: Buffer, _encoding, done) {
          lines.push(chunk.toString())
          done()
        },
      }),
    )
    const accesses = createAccessLog({
      store: createStore(pool),
      log: told,
      now: () => '2026-11-30T12:00:00.000Z',
      withinMs: 1,
      mostWaiting: 2,
    })
    const app = express()
    app.use(accesses.observe)
    app.get('/:caseId', (request, response) => {
      noteReader(response, officer)
      noteCase(response, '/:caseId', request.params.caseId)
      response.end()
    })
    const server = app.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as { port: number }
    for (const caseId of ['en', 'to', 'tre']) await fetch(`http://127.0.0.1:${port}/${caseId}`)
    await eventually(async () => {
      await Promise.resolve()
      expect(lines.map((line) => (JSON.parse(line) as { access: { caseId: string } }).access.caseId)).toEqual(['tre'])
    })
    await new Promise((resolve) => server.close(resolve))
    await accesses.stop()
    await pool.end()
    expect(lines.map((line) => (JSON.parse(line) as { access: { caseId: string } }).access.caseId)).toEqual([
      'tre',
      'en',
      'to',
    ])
  })
})
