import { Router, type RequestHandler } from 'express'
import { isGranted } from '../../domain/rights/rights'
import { arrivalRule } from '../../domain/tender/bids/arrival'
import { lastVersion, type Bid } from '../../domain/tender/bid'
import { bidderField } from '../../domain/tender/bidder-field'
import { submitBid } from '../../domain/tender/bids/submit-bid'
import type { TenderState } from '../../domain/tender/state'
import type { Store } from '../../store/create-store'
import { BidPage } from '../../web/pages/tender/bid-page'
import { faultOf, sendProblem } from '../answer/answer-problem'
import { currentState } from '../describe/describe-case'
import { emailOf, personOf } from '../identity/authenticated'
import { readableCase } from '../read/readable-case'
import type { BidReceiver } from '../receive/receive-bid'
import { resource } from '../routes/resource'
import type { Assets } from './assets'
import { ownForm } from './form-body'
import type { FormTickets } from './form-ticket'
import { PageFault } from './page-fault'
import { mustBeLoggedIn } from './page-reader'
import { allowOwnScript } from './page-security'
import { pagePatterns, pageUrls } from './page-urls'
import { sendPage, surroundingsOf } from './send-page'
import { sizeInWords } from './size-in-words'

const takesBids: readonly string[] = submitBid.from

export interface BidPageParts {
  readonly store: Store
  readonly assets: Pick<Assets, 'script'>
  readonly tickets: FormTickets
  readonly receiver: BidReceiver
}

/** Where bidders bid: the page that seals, and where it sends the envelope. */
export function bidPages({ store, assets, tickets, receiver }: BidPageParts): Router {
  const router = Router()

  /** Answers a script, as the API does: what went wrong is told on the page that is open. */
  const received: RequestHandler = async (request, response) => {
    try {
      const ticket = tickets.open(request.get('x-billet'), request.path)
      if (ticket?.subject !== personOf(response).subject) {
        response.status(403).json({
          detail: 'Siden var for gammel til at sende fra, og intet er modtaget. Hent den igen, og send derfra.',
        })
        return
      }
      await receiver.receive(request, response, await readableCase(store, 'tender', request, response))
    } catch (error) {
      sendProblem(request, response, faultOf(error))
    }
  }

  resource(router, pagePatterns.bid(':caseId'), {
    get: [
      mustBeLoggedIn,
      async (request, response) => {
        const row = await readableCase(store, 'tender', request, response)
        const person = personOf(response)
        const { title, lot, key, timetable, largestBid, bids } = currentState(row) as TenderState
        const { caseId } = row
        const { organisation: cvr } = person
        if (key === undefined || timetable === undefined || !takesBids.includes(row.status))
          throw new PageFault(
            409,
            'Der kan ikke afgives tilbud lige nu',
            'Udbuddet tager ikke imod tilbud, som det står. Se på udbuddets side, hvad der gælder.',
            ['Gå til udbuddet', pageUrls.tender(caseId)],
          )
        if (cvr === undefined || !isGranted(person, submitBid.by, row.index.standing))
          throw new PageFault(
            403,
            'Log ind som tilbud for at byde',
            'Tilbud afgives af en, der er logget ind for et tilbud med en godkendelse inden for specialet.',
            ['Gå til udbuddet', pageUrls.tender(caseId)],
          )
        const script = await assets.script()
        allowOwnScript(response)
        sendPage(
          response,
          BidPage({
            surroundings: surroundingsOf(response),
            title,
            tenderHref: pageUrls.tender(caseId),
            bidsUntil: timetable.bidsUntil,
            arrivalRule,
            largest: sizeInWords(largestBid),
            cvr,
            sentAt: sentAt(bids, cvr),
            fields: bidderField.fields,
            values: { contactName: person.name, email: emailOf(response) ?? '' },
            ticket: tickets.issue({ subject: person.subject, path: request.path }),
            script,
            tool: {
              tender: caseId,
              lot,
              key: JSON.stringify(key.publicKey),
              largest: String(largestBid),
              path: pageUrls.bid(caseId),
              receipts: pageUrls.receipt(''),
            },
          }),
        )
      },
    ],
    post: [ownForm, mustBeLoggedIn, received],
  })
  return router
}

function sentAt(bids: readonly Bid[], cvr: string): string | undefined {
  const own = bids.find((bid) => bid.cvr === cvr && bid.withdrawnAt === undefined)
  return own === undefined ? undefined : lastVersion(own).at
}
