import { randomUUID } from 'node:crypto'
import os from 'node:os'
import { startApi, type ApiOptions, type ApiStartSettings, type RunningApi } from '../../api/start-api'
import { readSettings } from '../../config/settings'
import type { Person } from '../../domain/rights/actor'
import type { House } from '../../local/house'
import { apiLog } from './run-logs'
import { openTestHouse } from './test-house'
import { startTokenIssuer, type TokenIssuer } from './token-issuer'

/** An answer of the API, read. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  /** JSON read, or the text where it is none. */
  readonly body: unknown
}

export interface PostOptions {
  /** A new one unless given; `null` sends none. */
  readonly key?: string | null
  readonly headers?: Readonly<Record<string, string>>
}

/** The API as a process has it, in a house and with an issuer of its own, listening on a port of its own. */
export interface TestApi {
  readonly url: string
  /** Where those who run the installation ask. */
  readonly metricsUrl: string
  /** What it stands on. No worker runs in it until a test starts one. */
  readonly house: House
  readonly issuer: TokenIssuer
  get(path: string, person?: Person): Promise<Answer>
  /** Asks on the port of those who run the installation. */
  probe(path: string): Promise<Answer>
  post(path: string, data: unknown, person?: Person, options?: PostOptions): Promise<Answer>
  request(path: string, init: RequestInit): Promise<Answer>
  /** Rows of the tables that a command could write to: the same before and after shows that nothing was written. */
  rowCounts(): Promise<Readonly<Record<string, number>>>
  /** Ends the API, as a deployment would, and starts it again on the same database. */
  restart(options?: TestApiOptions): Promise<void>
  /** One more API on the same database, as another process would be; the caller ends it. */
  another(): Promise<RunningApi>
  stop(): Promise<void>
}

export interface TestApiOptions extends Partial<ApiOptions> {
  /** Another engine than the shared one. */
  readonly temporalAddress?: string
  readonly requestsPerMinute?: number
  readonly registerRequestsPerMinute?: number
  /** Whether webhooks may go to receivers on this machine; they may unless told. */
  readonly webhookPrivateAddresses?: boolean
  /** A virus scanner, another storage than the database; neither unless told. */
  readonly documents?: ApiStartSettings['documents']
  /** How much may be on its way in; much unless told. */
  readonly uploads?: ApiStartSettings['uploads']
  /** How much one organisation may have under way when it opens a case; as much as it likes unless told. */
  readonly quotas?: ApiStartSettings['quotas']
  /** Where people reach the pages. */
  readonly publicUrl?: string
  /** The port to listen on; a free one unless told. */
  readonly port?: number
  /** Another issuer of logins than that of the test's tokens, with a page to log in on. */
  readonly loginIssuer?: string
  /** How long one is logged in, and what claims are called. */
  readonly pages?: Partial<ApiStartSettings['pages']>
  /** When something counts as standing still; the radar does not look unless told how often. */
  readonly radar?: Partial<ApiStartSettings['radar']>
}

/** Signs the certificates of tests; one has signed before it. */
export const certificateKeys = [
  { id: 'test-2', key: Buffer.alloc(32, 2), isPublic: false },
  { id: 'test-1', key: Buffer.alloc(32, 1), isPublic: false },
]

/** Room for whatever a test sends. */
export const usualUploads: ApiStartSettings['uploads'] = {
  perSender: { files: 20, bytes: 500 * 1024 * 1024 },
  inAll: { files: 100, bytes: 1024 * 1024 * 1024 },
  bidsAtOnce: 100,
  folder: os.tmpdir(),
  leaveFree: 0,
}

/** More than any test opens. */
export const noQuotas: ApiStartSettings['quotas'] = { openCases: 1_000_000, mailsPerDay: 1_000_000 }

/** How addresses are asked where a test does not say. */
export const usualAsking: ApiStartSettings['addresses'] = {
  linkMs: 14 * 24 * 3_600_000,
  perAddress: 3,
  perOrganisation: 30,
}

/** Nothing listens there: an engine that is down. */
export const noEngine = '127.0.0.1:1'

/** @param confirms whether its worker asks addresses before it sends anything else to them */
export async function startTestApi(first: TestApiOptions = {}, confirms = false): Promise<TestApi> {
  const house = await openTestHouse(confirms ? { addresses: usualAsking } : {})
  const issuer = await startTokenIssuer()
  const { database, temporal, payloads, worker } = house.settings
  const start = ({
    temporalAddress,
    requestsPerMinute = 100_000,
    registerRequestsPerMinute = 100_000,
    webhookPrivateAddresses = true,
    documents = {},
    uploads = usualUploads,
    quotas = noQuotas,
    radar = {},
    publicUrl = 'http://specialeplan.example',
    port = 0,
    loginIssuer,
    pages = {},
    ...options
  }: TestApiOptions): Promise<RunningApi> =>
    startApi(
      {
        database,
        payloads,
        documents,
        uploads,
        quotas,
        addresses: usualAsking,
        metrics: { host: '127.0.0.1', port: 0 },
        certificates: { keys: certificateKeys },
        worker,
        radar: {
          everyMs: 3_600_000,
          overdueMs: 0,
          undeliveredMs: 0,
          activityAttempts: 2,
          taskAttempts: 2,
          mailTo: [],
          ...radar,
        },
        temporal: temporalAddress === undefined ? temporal : { ...temporal, connection: { address: temporalAddress } },
        identity: { issuer: loginIssuer ?? issuer.issuer, audience: issuer.audience, clientId: 'specialeplan-web' },
        pages: { ...readSettings({}, 'pages').pages, ...pages },
        api: {
          host: '127.0.0.1',
          port,
          publicUrl,
          trustedProxies: 0,
          requestsPerMinute,
          registerRequestsPerMinute,
          webhookPrivateAddresses,
          accessLogMonths: 24,
          releaseCodeDays: 60,
          outsideRequestMonths: 6,
        },
      },
      // On a busy machine the engine's answer takes its time, and that is no fault of the product's.
      { log: apiLog(), keptAfterMs: 60_000, ...options },
    )

  let api = await start(first)
  const urlNow = (port = api.port): string => `http://127.0.0.1:${port}`
  const request = async (path: string, init: RequestInit, url = urlNow()): Promise<Answer> => {
    const answer = await fetch(`${url}${path}`, init)
    const text = await answer.text()
    const isJson = /json/.test(answer.headers.get('content-type') ?? '')
    return { status: answer.status, headers: answer.headers, body: isJson ? (JSON.parse(text) as unknown) : text }
  }
  const authorization = async (person: Person | undefined): Promise<Record<string, string>> =>
    person === undefined ? {} : { authorization: `Bearer ${await issuer.token(person)}` }

  return {
    get url() {
      return urlNow()
    },
    get metricsUrl() {
      return urlNow(api.metricsPort)
    },
    house,
    issuer,
    request: (path, init) => request(path, init),
    probe: (path) => request(path, {}, urlNow(api.metricsPort)),
    get: async (path, person) => request(path, { headers: await authorization(person) }),
    post: async (path, data, person, { key = randomUUID(), headers = {} } = {}) =>
      request(path, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(key === null ? {} : { 'idempotency-key': key }),
          ...(await authorization(person)),
          ...headers,
        },
        body: typeof data === 'string' ? data : JSON.stringify(data),
      }),
    async rowCounts() {
      const tables = [
        'cases',
        'journal',
        'effects',
        'messages',
        'receipts',
        'register_history',
        'documents',
        'document_chunks',
      ]
      const counts = await Promise.all(
        tables.map(
          async (table) =>
            [
              table,
              (await house.pool.query<{ n: number }>(`SELECT count(*)::integer AS n FROM ${table}`)).rows[0]?.n ?? -1,
            ] as const,
        ),
      )
      return Object.fromEntries(counts)
    },
    async restart(options = first) {
      await api.stop()
      api = await start(options)
    },
    another: () => start(first),
    async stop() {
      await api.stop()
      await issuer.stop()
      await house.close()
    },
  }
}
