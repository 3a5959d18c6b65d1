import { pino } from 'pino'
import { readSettings } from '../../config/settings'
import { startApi, type RunningApi } from '../../api/start-api'
import { urls } from '../../api/urls'
import { applicationData, people } from '../support/factories'
import { noQuotas, usualAsking, usualUploads } from '../support/test-api'
import { startTokenIssuer, type TokenIssuer } from '../support/token-issuer'

let issuer: TokenIssuer
let api: RunningApi
beforeAll(async () => {
  issuer = await startTokenIssuer()
  api = await startApi(
    {
      database: { url: 'postgres://nobody:nothing@127.0.0.1:1/none', poolSize: 2 },
      temporal: { namespace: 'specialeplan', taskQueue: 'none', connection: { address: '127.0.0.1:1' } },
      identity: { issuer: issuer.issuer, audience: issuer.audience, clientId: 'test' },
      api: {
        host: '127.0.0.1',
        port: 0,
        publicUrl: 'http://specialeplan.example',
        trustedProxies: 0,
        requestsPerMinute: 1000,
        registerRequestsPerMinute: 1000,
        webhookPrivateAddresses: false,
        accessLogMonths: 24,
        releaseCodeDays: 60,
        outsideRequestMonths: 6,
      },
      pages: readSettings({}, 'pages').pages,
      quotas: noQuotas,
      addresses: usualAsking,
      uploads: usualUploads,
      metrics: { host: '127.0.0.1', port: 0 },
      payloads: { keys: [{ id: 'test', key: Buffer.alloc(32, 1) }], unnamed: 'refuse' },
      certificates: { keys: [{ id: 'test', key: Buffer.alloc(32, 1), isPublic: false }] },
      documents: {},
      worker: { deploymentName: 'none', promote: false, maxCachedWorkflows: 10, shutdownGraceSeconds: 1 },
      radar: { everyMs: 3_600_000, overdueMs: 0, undeliveredMs: 0, activityAttempts: 2, taskAttempts: 2, mailTo: [] },
    },
    { log: pino({ level: 'silent' }) },
  )
})
afterAll(async () => {
  await api.stop()
  await issuer.stop()
})

const ask = async (
  path: string,
  init: RequestInit = {},
  port = api.port,
): Promise<{ status: number; body: unknown }> => {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, init)
  return { status: answer.status, body: await answer.json() }
}

describe('without a database', () => {
  it('the process lives and says what it lacks', async () => {
    expect(await ask(urls.health)).toEqual({ status: 200, body: { alive: true } })
    expect(await ask(urls.ready, {}, api.metricsPort)).toEqual({
      status: 503,
      body: { ready: false, parts: { database: 'down', engine: 'down', scanner: 'none' } },
    })
  })

  it('figures and readiness are on a port of their own; what lives there answers nothing else', async () => {
    for (const path of [urls.ready, urls.metrics])
      expect(await ask(path)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } })
    expect(await ask(urls.health, {}, api.metricsPort)).toMatchObject({ status: 200 })
    expect(await ask(urls.register, {}, api.metricsPort)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } })
  })

  it('nothing is promised: an application is answered 503 and no receipt', async () => {
    const anne = people.provider()
    const answer = await ask(urls.cases('application'), {
      method: 'POST',
      body: JSON.stringify(applicationData(anne)),
      headers: {
        'content-type': 'application/json',
        'idempotency-key': 'key-of-a-test',
        authorization: `Bearer ${await issuer.token(anne)}`,
      },
    })
    expect(answer).toMatchObject({
      status: 503,
      body: { code: 'STORE_UNAVAILABLE', detail: expect.stringContaining('intet er modtaget') },
    })
    expect(answer.body).not.toHaveProperty('receipt')
  })

  it('deadlines are still computed', async () => {
    expect(await ask(`${urls.deadline('complaint')}?from=2027-03-01`)).toMatchObject({
      status: 200,
      body: { date: '2027-03-30' },
    })
  })
})
