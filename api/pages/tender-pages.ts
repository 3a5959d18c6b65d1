import { Router } from 'express'
import { instantOf, type Instant } from '../../domain/calendar/instant'
import type { Store } from '../../store/create-store'
import { TenderPage } from '../../web/pages/tender/tender-page'
import { TendersPage } from '../../web/pages/tender/tenders-page'
import { Problem } from '../answer/problem'
import { describePublishedTender } from '../describe/describe-published-tender'
import { pageQuery, readQuery } from '../read/read-query'
import { resource } from '../routes/resource'
import { pagePatterns, pageUrls, withQuery } from './page-urls'
import { sendPage, surroundingsOf } from './send-page'
import { sizeInWords } from './size-in-words'

const cacheForMinute = { 'Cache-Control': 'public, max-age=60' }

/** Tenders for anybody: made of what is published and of nothing else, so that nobody sees whether anybody has bid (I9). */
export function tenderPages({ store, clock }: { readonly store: Store; readonly clock: () => number }): Router {
  const router = Router()
  const now = (): Instant => instantOf(clock())

  resource(router, pageUrls.tenders, {
    get: [
      async (request, response) => {
        const { cursor } = readQuery(request, pageQuery)
        const page = await store.published.listPublished({
          procedure: 'tender',
          at: now(),
          limit: 25,
          ...(cursor === undefined ? {} : { cursor }),
        })
        response.set(cacheForMinute)
        sendPage(
          response,
          TendersPage({
            surroundings: surroundingsOf(response),
            rows: page.items.map(describePublishedTender).map((one) => ({
              href: pageUrls.tender(one.tenderId),
              title: one.title,
              lot: one.lot,
              speciale: one.specialeName,
              office: one.officeName,
              statusName: one.statusName,
              open: one.status === 'open',
              bidsUntil: one.timetable?.bidsUntil,
            })),
            ...(cursor === undefined ? {} : { first: pageUrls.tenders }),
            ...(page.cursor === undefined ? {} : { next: withQuery(pageUrls.tenders, { cursor: page.cursor }) }),
          }),
        )
      },
    ],
  })

  resource(router, pagePatterns.tender(':tenderId'), {
    get: [
      async (request, response) => {
        const versions = await store.published.publishedVersions(String(request.params['tenderId']))
        const shown = versions.filter(({ since }) => since <= now()).at(-1)
        if (shown === undefined) throw new Problem('TENDER_UNKNOWN')
        const tender = describePublishedTender(shown)
        const { tenderId, title, lot, caseNumber, specialeName, officeName, statusName, status } = tender
        response.set(cacheForMinute)
        sendPage(
          response,
          TenderPage({
            surroundings: surroundingsOf(response),
            title,
            lot,
            caseNumber,
            speciale: specialeName,
            office: officeName,
            statusName,
            open: status === 'open',
            timetable: tender.timetable,
            arrivalRule: tender.arrivalRule,
            term: tender.term,
            suppliers: tender.suppliers,
            volumeHours: tender.volumeHours,
            largest: tender.largestBid === undefined ? undefined : sizeInWords(tender.largestBid),
            criteria: tender.model?.criteria.map(({ name, weight }) => ({ name, weight })) ?? [],
            documents: (tender.documents ?? []).map(({ name, href, size }) => ({
              name,
              href,
              size: sizeInWords(size),
            })),
            questions: (tender.questions ?? []).map(({ text, answer }) => ({ text, answer })),
            corrections: tender.corrections ?? [],
            winners: tender.award?.winners.map(({ name, cvr }) => `${name} (CVR ${cvr})`) ?? [],
            standstillEnds: tender.award?.standstillEnds,
            contracts: (tender.contracts ?? []).map(({ supplier }) => supplier.name),
            cancelled: tender.cancelled?.text,
            bidHref: pageUrls.bid(tenderId),
            caseHref: pageUrls.case(tenderId),
          }),
        )
      },
    ],
  })
  return router
}
