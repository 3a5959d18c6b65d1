import express, { type Express } from 'express'
import { rateLimit } from 'express-rate-limit'
import helmet from 'helmet'
import type { Logger } from 'pino'
import type { PayloadKey } from '../converter/payload-codec'
import { instantOf } from '../domain/calendar/instant'
import { procedures } from '../domain/procedures'
import { submitBid } from '../domain/tender/bids/submit-bid'
import type { DocumentRoom } from '../documents/document-room'
import type { Shelf } from '../documents/shelf'
import type { FileIntake } from '../documents/file-intake'
import type { VirusScanner } from '../documents/virus-scanner'
import type { CertificateKey } from '../certificates/certificate-keys'
import type { CertificateRendering } from '../rendering/certificate-rendering'
import type { AskLimits } from '../store/addresses/ask-limits'
import type { Store } from '../store/create-store'
import { answerProblem } from './answer/answer-problem'
import { authenticated } from './identity/authenticated'
import type { Identity } from './identity/identity'
import { createOfficerBook } from './identity/officer-book'
import { openApiDocument } from './openapi/document'
import { Problem } from './answer/problem'
import { eformsRoutes } from './routes/eforms-routes'
import { ocdsRoutes } from './routes/ocds-routes'
import { publicPath } from './routes/public-path'
import { publishedTenderRoutes } from './routes/published-tender-routes'
import type { CaseGateway } from '../gateway/case-gateway'
import { readableAddress } from './read/readable-address'
import type { Reception } from './receive/reception'
import { createBidReceiver } from './receive/receive-bid'
import { requestBody } from './receive/request-body'
import type { AccessLog } from './observe/access-log'
import { requestLog } from './observe/request-log'
import type { ApiMetrics } from './observe/request-metrics'
import { loadAssets } from './pages/assets'
import { createFormTickets } from './pages/form-ticket'
import type { LoginProvider } from './pages/login-provider'
import { pageLoginOf } from './pages/page-reader'
import type { Sessions } from './pages/sessions'
import { pageRoutes } from './pages/page-routes'
import { pageUrls } from './pages/page-urls'
import { resource } from './routes/resource'
import { routesUnder } from './routes/routes-under'
import { accessRoutes } from './routes/access-routes'
import { absenceRoutes } from './routes/absence-routes'
import { confirmationRoutes } from './routes/confirmation-routes'
import { bundleRoutes } from './routes/bundle-routes'
import { caseMessageRoutes } from './routes/case-message-routes'
import { caseRoutes } from './routes/case-routes'
import { bidRoutes } from './routes/bid-routes'
import { certificateRoutes } from './routes/certificate-routes'
import { deadlineRoutes } from './routes/deadline-routes'
import { draftRoutes } from './routes/draft-routes'
import { documentRoutes } from './routes/document-routes'
import { healthRoutes } from './routes/health-routes'
import { knownHosts } from './routes/known-hosts'
import { letterRoutes } from './routes/letter-routes'
import { municipalNoticeRoutes } from './routes/municipal-notice-routes'
import { operationRoutes, type OperationParts } from './routes/operation-routes'
import { messageRoutes } from './routes/message-routes'
import { outsideRequestRoutes } from './routes/outside-request-routes'
import { preferenceRoutes } from './routes/preference-routes'
import { receiptRoutes } from './routes/receipt-routes'
import { registerDumpRoutes } from './routes/register-dump-routes'
import { registerFeedRoutes } from './routes/register-feed-routes'
import { registerNoteRoutes } from './routes/register-note-routes'
import { registerRoutes } from './routes/register-routes'
import { releaseBoxRoutes } from './routes/release-box-routes'
import { releaseRoutes } from './routes/release-routes'
import { representationRoutes } from './routes/representation-routes'
import { reportRoutes } from './routes/report-routes'
import { snapshotRoutes } from './routes/snapshot-routes'
import { taskRoutes } from './routes/task-routes'
import { timelineRoutes } from './routes/timeline-routes'
import { tipRoutes } from './routes/tip-routes'
import { tipBoxRoutes } from './routes/tip-box-routes'
import { webhookRoutes } from './routes/webhook-routes'
import { urlPatterns, urls } from './urls'

export interface AppSettings {
  /** Where people and clients reach the API, without a slash at the end. */
  readonly publicUrl: string
  /** Names that the API answers under besides that of `publicUrl`. */
  readonly hostNames?: readonly string[]
  /** How many reverse proxies in front are ours, whose `X-Forwarded-For` tells the sender's address. */
  readonly trustedProxies: number
  /** For each sending address. */
  readonly requestsPerMinute: number
  /** Of these, of the public register and of published tenders. */
  readonly registerRequestsPerMinute: number
  /** How long a code can be used that opens what an answer to a request for access gives. */
  readonly releaseCodeDays: number
  /** Whether webhooks may go to loopback and private networks. */
  readonly webhookPrivateAddresses: boolean
}

export interface AppParts {
  /** The first seals what has to be kept and read again: webhooks' secrets. */
  readonly keys: readonly PayloadKey[]
  readonly store: Store
  readonly reception: Reception
  readonly cases: CaseGateway
  readonly room: DocumentRoom
  readonly shelf: Pick<Shelf, 'open'>
  readonly intake: FileIntake
  /** Of sealed bids: they wait for their turn where other files are told to come again. */
  readonly bidIntake: FileIntake
  /** For files of tips. */
  readonly tipIntake: FileIntake
  readonly scanner?: VirusScanner
  readonly identity: Identity
  /** Who is logged in to the pages. */
  readonly sessions: Sessions
  readonly provider: LoginProvider
  /** All are published. */
  readonly certificateKeys: readonly CertificateKey[]
  readonly certificates: CertificateRendering
  readonly operations: Pick<OperationParts, 'versions' | 'askEngine'>
  readonly asking: AskLimits
  readonly metrics: ApiMetrics
  readonly accessLog: AccessLog
  readonly log: Logger
  /** Milliseconds since 1970: what stamps a receipt. */
  readonly clock: () => number
  readonly settings: AppSettings
  /** How one logs in to the pages: the issuer of logins, and how long one is logged in at most, in milliseconds. */
  readonly pages: {
    readonly issuer: string
    readonly longestMs: number
    /** Where the authority has published its accessibility statement. */
    readonly statement?: string | undefined
  }
}

/** The whole app on one screen: what every request passes, then who answers it. */
export function createApp({
  keys,
  store,
  reception,
  cases,
  room,
  shelf,
  intake,
  bidIntake,
  tipIntake,
  scanner,
  identity,
  sessions,
  provider,
  certificateKeys,
  certificates,
  operations,
  asking,
  metrics,
  accessLog,
  log,
  clock,
  settings,
  pages,
}: AppParts): Express {
  const app = express()
  app.disable('x-powered-by').disable('etag').set('trust proxy', settings.trustedProxies).set('query parser', 'simple')

  app.use(requestLog(log))
  app.use(metrics.observe)
  app.use(accessLog.observe)
  app.use(helmet())
  app.use(knownHosts([new URL(settings.publicUrl).hostname, ...(settings.hostNames ?? [])]))
  app.use(healthRoutes())
  const assets = loadAssets()
  // Before the limit: an office shares one address, and a first visit loads several of them.
  app.use(assets.routes)
  app.use(
    rateLimit({
      windowMs: 60_000,
      limit: settings.requestsPerMinute,
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      handler: () => {
        throw new Problem('TOO_MANY_REQUESTS')
      },
    }),
  )
  app.use(readableAddress)
  // Cases are no business of any cache between here and the reader; public answers say otherwise for themselves.
  app.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  })

  const noteOfficer = createOfficerBook(store)
  const authenticate = authenticated(
    identity,
    noteOfficer,
    () => instantOf(clock()),
    pageLoginOf(sessions, pages.longestMs, clock),
  )
  const body = requestBody(() => instantOf(clock()))
  // What most people ask for comes first: a request passes the patterns of all routes before its own.
  const openAddresses = [
    urls.register,
    urls.registerJson,
    urls.registerCsv,
    urls.publishedTenders,
    urls.publishedTendersCsv,
    urlPatterns.ocdsRecord(':tenderId'),
    urlPatterns.eforms('tender', ':tenderId', ':notice'),
  ]
  app.use(openAddresses, publicPath)
  app.use(
    [...openAddresses, pageUrls.register, pageUrls.tenders],
    rateLimit({
      windowMs: 60_000,
      limit: settings.registerRequestsPerMinute,
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      handler: () => {
        throw new Problem('TOO_MANY_REQUESTS')
      },
    }),
  )
  app.use(
    registerDumpRoutes({ store, clock }),
    registerFeedRoutes({ store, clock, publicUrl: settings.publicUrl }),
    registerNoteRoutes({ store, authenticate, clock }),
    registerRoutes({ store, clock }),
    // Before the cases' own addresses, under which they stand.
    publishedTenderRoutes({ store, room, clock }),
    ocdsRoutes({ store, clock, publicUrl: settings.publicUrl }),
    eformsRoutes({ store, authenticate, publicUrl: settings.publicUrl }),
  )
  for (const procedure of Object.values(procedures)) {
    app.use(
      routesUnder(
        urls.cases(procedure.name),
        caseRoutes(procedure, { store, reception, metrics, authenticate, body }),
        letterRoutes(procedure, { store, authenticate }),
        draftRoutes(procedure, { store, authenticate }),
        documentRoutes(procedure, { store, reception, room, intake, metrics, authenticate, clock }),
        bidRoutes(procedure, { store, reception, room, intake: bidIntake, metrics, authenticate, clock }),
        snapshotRoutes(procedure, { store, authenticate }),
        accessRoutes(procedure, { store, authenticate }),
        caseMessageRoutes(procedure, { store, authenticate }),
        timelineRoutes(procedure, { store, authenticate }),
      ),
    )
  }
  app.use(taskRoutes({ store, authenticate }))
  app.use(absenceRoutes({ store, authenticate, body }))
  app.use(
    bundleRoutes({ store, shelf, authenticate }),
    releaseRoutes({ store, shelf, authenticate, body, keys, clock, codeDays: settings.releaseCodeDays }),
    releaseBoxRoutes({ store, shelf, body, clock }),
    certificateRoutes({
      store,
      authenticate,
      keys: certificateKeys,
      rendering: certificates,
      publicUrl: settings.publicUrl,
    }),
  )
  app.use(messageRoutes({ store, asking, authenticate, body }), preferenceRoutes({ store, authenticate, body }))
  app.use(municipalNoticeRoutes({ store, authenticate, body }))
  app.use(representationRoutes({ store, cases, authenticate, body, stylesheet: assets.stylesheet }))
  app.use(reportRoutes({ store, authenticate, body }))
  app.use(receiptRoutes({ store, authenticate }))
  const files = { store, keys, intake: tipIntake, clock, ...(scanner === undefined ? {} : { scanner }) }
  app.use(tipBoxRoutes({ store, body, keys, files, clock }), tipRoutes({ store, authenticate, body, keys, files }))
  app.use(outsideRequestRoutes({ store, reception, authenticate, body, asking, keys, publicUrl: settings.publicUrl }))
  app.use(webhookRoutes({ store, authenticate, body, keys, allowPrivate: settings.webhookPrivateAddresses }))
  app.use(deadlineRoutes())
  app.use(confirmationRoutes({ store, stylesheet: assets.stylesheet, clock }))
  app.use(operationRoutes({ store, authenticate, ...operations }))
  app.use(
    pageRoutes({
      store,
      assets,
      reception,
      cases,
      metrics,
      room,
      intake,
      bids: createBidReceiver(procedures.tender, submitBid.name, {
        store,
        reception,
        room,
        intake: bidIntake,
        metrics,
        clock,
      }),
      keys,
      log,
      clock,
      sessions,
      provider,
      tickets: createFormTickets(keys, clock),
      noteOfficer,
      ...pages,
      publicUrl: settings.publicUrl,
    }),
  )

  // Made when it is first asked for: it takes as long as all the rest of the app.
  let description: ReturnType<typeof openApiDocument> | undefined
  resource(app, urls.openapi, {
    get: [
      (_request, response) => {
        response
          .set('Cache-Control', 'public, max-age=3600')
          .json((description ??= openApiDocument(settings.publicUrl)))
      },
    ],
  })

  app.use(() => {
    throw new Problem('NOT_FOUND')
  })
  app.use(answerProblem(log))
  return app
}
