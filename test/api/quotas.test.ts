import { randomUUID } from 'node:crypto'
import { urls } from '../../api/urls'
import type { Person } from '../../domain/rights/actor'
import { receiptIn } from '../support/application-by-api'
import { applicationData, people } from '../support/factories'
import { startTestApi, type Answer, type TestApi } from '../support/test-api'

/* How much one organisation may have under way, on two APIs at once. */

let api: TestApi
beforeAll(async () => {
  api = await startTestApi({ quotas: { openCases: 3, mailsPerDay: 1_000 } })
  await api.house.startWorker()
})
afterAll(() => api.stop())

const apply = (who: Person, data = applicationData(who), key: string = randomUUID()): Promise<Answer> =>
  api.post(urls.cases('application'), data, who, { key })
/** As a client sends that is asked to come again: on a busy machine the database is too late for its own limits now and then. */
const answered = async (send: (key: string) => Promise<{ readonly status: number }>): Promise<number> => {
  const key = randomUUID()
  for (let tries = 1; ; tries += 1) {
    const { status } = await send(key)
    if (status !== 503 || tries === 20) return status
  }
}
const applyAt = async (port: number, who: Person, data: object, key: string): Promise<{ readonly status: number }> =>
  fetch(`http://127.0.0.1:${port}${urls.cases('application')}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': key,
      authorization: `Bearer ${await api.issuer.token(who)}`,
    },
    body: JSON.stringify(data),
  })
/** What an opening writes; the e-mails of those before may still be on their way into the outbox. */
const written = async () => {
  const { cases, journal, effects, receipts } = await api.rowCounts()
  return { cases, journal, effects, receipts }
}
const told = ({ status, body }: Answer) => [status, (body as { code?: string }).code]

describe('the quota of an organisation', () => {
  it('refuses one open case too many, and nothing that is sent to those that are open', async () => {
    const anne = people.provider()
    const [first, key] = [applicationData(anne), randomUUID()]
    const { caseId } = receiptIn(await apply(anne, first, key))
    for (const _ of [2, 3]) expect((await apply(anne)).status).toBe(201)
    const before = await written()
    const refused = await apply(anne)
    expect(told(refused)).toEqual([429, 'QUOTA_OPEN_CASES'])
    expect(refused.headers.get('retry-after')).toBe('3600')
    expect((refused.body as { detail: string }).detail).toContain('intet er modtaget')
    expect(await written()).toEqual(before)

    // The same request as before has the same answer, another organisation its own quota, and an open case takes what comes.
    expect((await apply(anne, first, key)).status).toBe(201)
    expect((await apply(people.provider())).status).toBe(201)
    const act = (command: string, data: unknown) => api.post(urls.action('application', caseId, command), data, anne)
    expect((await act('supplement', { places: 12 })).status).toBe(200)
    // One that is over makes room.
    expect((await act('withdraw', {})).status).toBe(200)
    expect((await apply(anne)).status).toBe(201)
  })

  it('counts cases that are opened at once, on whichever API', async () => {
    const anne = people.provider()
    const other = await api.another()
    try {
      const statuses = await Promise.all(
        Array.from({ length: 12 }, async (_, n) => {
          const data = applicationData(anne)
          return answered((key) => (n % 2 === 0 ? apply(anne, data, key) : applyAt(other.port, anne, data, key)))
        }),
      )
      expect(statuses.sort()).toEqual([...Array<number>(3).fill(201), ...Array<number>(9).fill(429)])
    } finally {
      await other.stop()
    }
  })

  it("refuses a new case when the organisation's cases have set off their e-mails of the day, until the next", async () => {
    const anne = people.provider()
    const { caseId } = receiptIn(await apply(anne))
    await api.restart({ quotas: { openCases: 1_000, mailsPerDay: 1 } })
    const refused = await apply(anne)
    expect(told(refused)).toEqual([429, 'QUOTA_MAILS'])
    const seconds = Number(refused.headers.get('retry-after'))
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(25 * 3600)
    expect((await api.post(urls.action('application', caseId, 'supplement'), { places: 12 }, anne)).status).toBe(200)
    expect((await apply(people.provider())).status).toBe(201)
  })
})
