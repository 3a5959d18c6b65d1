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
import { draftsSince } from './forms/drafts'
import { journalRow } from './journal-rows'
import { toldView } from './case-view/told-view'
import { wordsOf } from './case-view/words-of'
import { caseHead, pageCase } from './page-case'
import { loginAddress, mustBeLoggedIn, readerOf } from './page-reader'
import { pagePatterns, pageUrls } from './page-urls'
import { sendPage, surroundingsOf } from './send-page'

const shownAtOnce = 5
/** Longer texts of a view are nobody's login. */
const longestLogin = 100

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
        const { actions, deadlines, view } = describeCase(row, person)
        const forms = actions.map(({ command, label }) => ({ label, href: pageUrls.action(row.caseId, command) }))
        const [{ events }, related, known, kept, done] = await Promise.all([
          store.journal.readJournal(row.caseId, 0),
          relatedCases(store, { row, person }, reader, requestedAt(response)),
          knownPeople(store, row, view, requestedAt(response)),
          store.formDrafts.draftsAmong(
            reader.subject,
            forms.map(({ href }) => href),
            draftsSince(Date.parse(requestedAt(response))),
          ),
          kvittering === undefined ? undefined : store.receipts.findReceipt(kvittering),
        ])
        sendPage(
          response,
          CasePage({
            surroundings: surroundingsOf(response),
            head: caseHead(row, response, pageUrls.case),
            done: doneBy(done, row, person),
            actions: forms.map((form) => ({ ...form, draftOf: kept.get(form.href) })),
            next: deadlines[0],
            people: peopleOf(row, known),
            sections: toldView(wordsOf[row.procedure], { view, nameOf: (subject) => known.get(subject) ?? somebody }),
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

/** Who has acted, but was never logged in here: their login is nobody's to read. */
const somebody = 'En medarbejder'

/** What those are called whom the case and its view know by their logins. */
async function knownPeople(
  { absences }: Pick<Store, 'absences'>,
  { index: { standing } }: StoredCase,
  view: Readonly<Record<string, unknown>>,
  now: string,
): Promise<ReadonlyMap<string, string>> {
  const known = await absences.knownOfficers([...new Set([...standing.assigned, ...textsIn(view)])], civilDateAt(now))
  return new Map(known.map(({ subject, name }) => [subject, name]))
}

/** Every short text of a view: its people are among them. */
const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? value.length <= longestLogin
      ? [value]
      : []
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : []

/** Who has to do with the case, by name. */
function peopleOf({ index: { standing }, openedAt }: StoredCase, known: ReadonlyMap<string, string>): readonly Fact[] {
  const { office, owner, representation, assigned } = standing
  return [
    ['Myndighed', office === undefined ? undefined : officeOf(office).name],
    ['Part', owner === undefined ? undefined : `CVR ${owner}`],
    ['Partsrepræsentant for', representation?.party],
    ['Arbejder på sagen', assigned.flatMap((subject) => known.get(subject) ?? []).join(', ')],
    ['Begyndt', danishMoment(openedAt)],
  ]
}
