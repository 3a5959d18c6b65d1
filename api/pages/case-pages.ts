import { Router, type RequestHandler } from 'express'
import { z } from 'zod'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import { danishMoment } from '../../domain/calendar/danish'
import { officeOf } from '../../domain/catalogue/offices'
import { procedures } from '../../domain/procedures'
import type { StoredCase } from '../../store/cases/case-columns'
import type { Person } from '../../domain/rights/actor'
import type { Store } from '../../store/create-store'
import type { Receipt } from '../../store/receipts/receipt'
import type { Fact } from '../../web/parts/facts'
import { CasePage } from '../../web/pages/case/case-page'
import { LandingPage } from '../../web/pages/case/landing-page'
import { JournalPage } from '../../web/pages/case/journal-page'
import { describeCase } from '../describe/describe-case'
import { describeJournal } from '../describe/describe-history'
import { personOf, requestedAt } from '../identity/authenticated'
import { readQuery } from '../read/read-query'
import { relatedCases } from '../read/related-cases'
import { resource } from '../routes/resource'
import { urls } from '../urls'
import { journalRow } from './journal-rows'
import { caseHead, pageCase } from './page-case'
import { loginAddress, mustBeLoggedIn, readerOf } from './page-reader'
import { pagePatterns, pageUrls } from './page-urls'
import { sendPage, surroundingsOf } from './send-page'

const shownAtOnce = 5

/** A case's first page and its journal. E-mails link to the first: whoever is not logged in is told nothing there. */
export function casePages({ store }: { readonly store: Store }): Router {
  const router = Router()

  const landing: RequestHandler = (request, response, next) => {
    if (readerOf(response) !== undefined) next()
    else
      sendPage(
        response.set('X-Robots-Tag', 'noindex'),
        LandingPage({ surroundings: surroundingsOf(response), loginHref: loginAddress(request.path) }),
      )
  }

  resource(router, pagePatterns.case(':caseId'), {
    get: [
      landing,
      async (request, response) => {
        const reader = personOf(response)
        const row = await pageCase(store, request, response)
        const person = personOf(response)
        const { kvittering } = readQuery(request, { kvittering: z.uuid().optional() })
        const [{ events }, related, people, done] = await Promise.all([
          store.journal.readJournal(row.caseId, 0),
          relatedCases(store, { row, person }, reader, requestedAt(response)),
          peopleOf(store, row, requestedAt(response)),
          kvittering === undefined ? undefined : store.receipts.findReceipt(kvittering),
        ])
        const { actions, deadlines } = describeCase(row, person)
        sendPage(
          response,
          CasePage({
            surroundings: surroundingsOf(response),
            head: caseHead(row, response, pageUrls.case),
            done: doneBy(done, row, person),
            actions: actions.map(({ command, label }) => ({ label, href: pageUrls.action(row.caseId, command) })),
            next: deadlines[0],
            people,
            last: describeJournal(row, events, person).slice(-shownAtOnce).reverse().map(journalRow(row.state.ruleSet)),
            journalHref: pageUrls.journal(row.caseId),
            related: related.readable.slice(1).map(({ row: { caseId, procedure, index, status } }) => ({
              title: index.title,
              kind: procedures[procedure].danishName,
              statusName: procedures[procedure].statuses[status] ?? '',
              href: pageUrls.case(caseId),
            })),
          }),
        )
      },
    ],
  })

  resource(router, pagePatterns.journal(':caseId'), {
    get: [
      mustBeLoggedIn,
      async (request, response) => {
        const row = await pageCase(store, request, response)
        const { events } = await store.journal.readJournal(row.caseId, 0)
        sendPage(
          response,
          JournalPage({
            surroundings: surroundingsOf(response),
            head: caseHead(row, response, pageUrls.journal),
            rows: describeJournal(row, events, personOf(response)).map(journalRow(row.state.ruleSet)),
            certificateHref: urls.certificatePdf(row.procedure, row.caseId),
          }),
        )
      },
    ],
  })
  return router
}

/** What somebody has just done in the case, by their own receipt: it survives a reload, and never mixes two windows. */
function doneBy(receipt: Receipt | undefined, { caseId, procedure }: StoredCase, { subject }: Person) {
  if (receipt === undefined || receipt.by.subject !== subject || receipt.caseId !== caseId) return undefined
  const { label = '' } = procedures[procedure].commands.find(({ name }) => name === receipt.command) ?? {}
  return { label, receiptHref: pageUrls.receipt(receipt.receiptId) }
}

/** Who has to do with the case, by name. */
async function peopleOf(
  { absences }: Pick<Store, 'absences'>,
  { index: { standing }, openedAt }: StoredCase,
  now: string,
): Promise<readonly Fact[]> {
  const { office, owner, representation, assigned } = standing
  const known = await absences.knownOfficers(assigned, civilDateAt(now))
  return [
    ['Myndighed', office === undefined ? undefined : officeOf(office).name],
    ['Part', owner === undefined ? undefined : `CVR ${owner}`],
    ['Partsrepræsentant for', representation?.party],
    ['Arbejder på sagen', known.map(({ name }) => name).join(', ')],
    ['Begyndt', danishMoment(openedAt)],
  ]
}
