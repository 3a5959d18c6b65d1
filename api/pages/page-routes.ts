import { Router } from 'express'
import type { Logger } from 'pino'
import type { DocumentRoom } from '../../documents/document-room'
import type { FileIntake } from '../../documents/file-intake'
import type { CaseGateway } from '../../gateway/case-gateway'
import type { Store } from '../../store/create-store'
import { Problem } from '../answer/problem'
import type { Assets } from './assets'
import { noticePages } from './notice-pages'
import { pageProblem } from './page-problem'
import { pageSecurity } from './page-security'
import type { OfficerBook } from '../identity/officer-book'
import type { PayloadKey } from '../../converter/payload-codec'
import type { ApiMetrics } from '../observe/request-metrics'
import type { Reception } from '../receive/reception'
import type { BidReceiver } from '../receive/receive-bid'
import { actionPages } from './action-pages'
import { createDrafts } from './forms/drafts'
import { bidPages } from './bid-pages'
import { createRescue } from './forms/rescue'
import { receiptPages } from './receipt-pages'
import { bindingPages } from './binding-pages'
import { calendarPages } from './calendar-pages'
import { caseListPage } from './case-list-page'
import { caseLists } from './case-lists'
import { casePages } from './case-pages'
import type { FormTickets } from './form-ticket'
import type { LoginProvider } from './login-provider'
import { loginRoutes } from './login-routes'
import { pageReader } from './page-reader'
import type { Sessions } from './sessions'
import { timelinePages } from './timeline-page'
import { uploadPages } from './upload-pages'
import { deadlinePages } from './deadline-pages'
import { workPages } from './work-pages'
import { registerPages } from './register-pages'
import { tenderPages } from './tender-pages'
import { pagePatterns } from './page-urls'

export interface PageParts {
  readonly store: Store
  readonly assets: Assets
  readonly reception: Reception
  readonly cases: Pick<CaseGateway, 'act'>
  readonly metrics: ApiMetrics
  readonly room: DocumentRoom
  readonly intake: FileIntake
  /** Of sealed bids. */
  readonly bids: BidReceiver
  /** The first seals what was typed when a login was over. */
  readonly keys: readonly PayloadKey[]
  readonly log: Logger
  /** Milliseconds since 1970. */
  readonly clock: () => number
  readonly sessions: Sessions
  readonly provider: LoginProvider
  readonly tickets: FormTickets
  readonly noteOfficer: OfficerBook
  readonly issuer: string
  /** Where people reach the pages, without a slash at the end. */
  readonly publicUrl: string
  /** How long one is logged in at most, in milliseconds. */
  readonly longestMs: number
  /** Where the authority has published its accessibility statement. */
  readonly statement?: string | undefined
}

/** All that people open in a browser. It comes after the API's routes: whoever asks here for what there is not is told so on a page. */
export function pageRoutes({
  store,
  assets,
  reception,
  cases,
  metrics,
  room,
  intake,
  bids,
  keys,
  log,
  clock,
  sessions,
  provider,
  tickets,
  noteOfficer,
  issuer,
  publicUrl,
  longestMs,
  statement,
}: PageParts): Router {
  const router = Router()
  router.use(pageSecurity([new URL(issuer).origin]))
  router.use((request, response, next) => {
    response.locals['surroundings'] = { stylesheet: assets.stylesheet }
    // An empty field of a form that is sent by GET asks for nothing.
    Object.defineProperty(request, 'query', {
      value: Object.fromEntries(Object.entries(request.query).filter(([, value]) => value !== '')),
    })
    next()
  })
  router.use(
    registerPages({ store, clock }),
    tenderPages({ store, clock }),
    deadlinePages(),
    noticePages({ statement, longestMs }),
  )
  // When a bidder asked counts, and nothing of ours comes before it.
  router.post(pagePatterns.bid(':caseId'), bids.asked)
  router.use(sessions.read, pageReader({ stylesheet: assets.stylesheet, tickets, noteOfficer, longestMs, clock }))
  router.use(
    loginRoutes({ store, provider, tickets, clock }),
    workPages({ store }),
    bindingPages({ store, cases, tickets }),
    calendarPages({ store, tickets, publicUrl, clock }),
    caseListPage({ store }),
    casePages({ store }),
    caseLists({ store }),
    uploadPages({ store, reception, room, intake, metrics, tickets, clock }),
    timelinePages({ store }),
    bidPages({ store, assets, tickets, receiver: bids }),
    actionPages({
      store,
      reception,
      metrics,
      assets,
      tickets,
      rescue: createRescue(store, keys, clock),
      drafts: createDrafts(store, keys, clock),
      clock,
    }),
    receiptPages({ store }),
  )
  router.use((request, _response, next) => {
    // A program is answered as the API answers.
    if (request.path.startsWith('/api/') || request.accepts(['json', 'html']) !== 'html') next('router')
    else throw new Problem('NOT_FOUND')
  })
  router.use(pageProblem(log))
  return router
}
