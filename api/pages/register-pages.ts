import { Router } from 'express'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import { instantOf, type Instant } from '../../domain/calendar/instant'
import type { RegisterFacets } from '../../store/register/count-facets'
import type { Store } from '../../store/create-store'
import { EndedEntryPage } from '../../web/pages/public/register-entry-page'
import { FrontPage } from '../../web/pages/public/front-page'
import { RegisterPage, type RegisterPageProps } from '../../web/pages/public/register-page'
import { Problem } from '../answer/problem'
import { describeFacets } from '../describe/describe-facets'
import { moment } from '../read/moment'
import { pageQuery, readQuery } from '../read/read-query'
import { shownEntry } from '../register/shown-entry'
import { registerQuery, filterAsked } from '../routes/register-routes'
import { resource } from '../routes/resource'
import { endedEntry, registerEntryPage } from './register-entry'
import { pagePatterns, pageUrls, withQuery } from './page-urls'
import { sendPage, surroundingsOf } from './send-page'

const { asOf: _asOf, knownAt: _knownAt, ...narrowing } = registerQuery
const dayQuery = { dato: moment.optional() }
/** What other pages of the register keep of an address. */
const facetTitles = {
  speciale: 'Speciale',
  region: 'Region',
  municipality: 'Kommune',
  targetGroup: 'Målgruppe',
  ownerType: 'Ejerform',
} as const
const cacheForMinute = { 'Cache-Control': 'public, max-age=60' }

/** The pages that everybody reads: the front page and the public register. */
export function registerPages({ store, clock }: { readonly store: Store; readonly clock: () => number }): Router {
  const router = Router()
  const now = (): Instant => instantOf(clock())

  resource(router, pageUrls.front, {
    get: [
      (_request, response) => {
        sendPage(response, FrontPage({ surroundings: surroundingsOf(response) }))
      },
    ],
  })

  resource(router, pageUrls.register, {
    get: [
      async (request, response) => {
        const {
          dato,
          cursor,
          limit: _limit,
          ...asked
        } = readQuery(request, { ...pageQuery, ...narrowing, ...dayQuery })
        const { filter, corrected } = await filterAsked(
          store,
          dato === undefined ? asked : { ...asked, asOf: dato },
          now(),
        )
        const [page, facets] = await Promise.all([
          store.register.listRegister({ ...filter, limit: 25, ...(cursor === undefined ? {} : { cursor }) }),
          store.register.countFacets(filter),
        ])
        const day = dayOf(dato)
        const address: Readonly<Record<string, string | undefined>> = { ...asked, dato: day }
        const { q: search, ...kept } = asked
        response.set(cacheForMinute)
        sendPage(
          response,
          RegisterPage({
            surroundings: surroundingsOf(response),
            search,
            day,
            kept,
            rows: page.entries.map(({ caseId, entry }) => ({
              href: withQuery(pageUrls.registerEntry(caseId), { dato: day }),
              providerName: entry.providerName,
              specialfunktion: entry.specialfunktionName,
              municipality: entry.municipality,
              validTo: entry.validTo,
              intensified: isIn(entry.intensifiedSupervision, civilDateAt(page.at)),
            })),
            total: facets.total,
            exact: facets.exact,
            corrected: Object.entries(corrected).map(([typed, searched]) => [
              typed,
              searched.map((word) => `»${word}«`).join(' og '),
            ]),
            facets: facetLinks(facets, address),
            ...(cursor === undefined ? {} : { first: withQuery(pageUrls.register, address) }),
            ...(page.cursor === undefined
              ? {}
              : { next: withQuery(pageUrls.register, { ...address, cursor: page.cursor }) }),
          }),
        )
      },
    ],
  })

  resource(router, pagePatterns.registerEntry(':entryId'), {
    get: [
      async (request, response) => {
        const { dato } = readQuery(request, dayQuery)
        const at = dato ?? now()
        const versions = await store.register.registerVersions(String(request.params['entryId']))
        response.set(cacheForMinute)
        try {
          sendPage(
            response,
            registerEntryPage(surroundingsOf(response), shownEntry(versions, at), versions, at, dayOf(dato)),
          )
        } catch (problem) {
          if (!(problem instanceof Problem && problem.code === 'REGISTER_ENTRY_ENDED')) throw problem
          sendPage(
            response,
            EndedEntryPage({ surroundings: surroundingsOf(response), ...endedEntry(versions, at) }),
            410,
          )
        }
      },
    ],
  })
  return router
}

/** The day that an address asks about. */
const dayOf = (dato: Instant | undefined): string | undefined => (dato === undefined ? undefined : civilDateAt(dato))

const isIn = (days: { readonly from: string; readonly to: string } | undefined, day: string): boolean =>
  days !== undefined && days.from <= day && day <= days.to

/** Each value as a link that narrows by it, or takes that away again. */
function facetLinks(
  counted: RegisterFacets,
  address: Readonly<Record<string, string | undefined>>,
): RegisterPageProps['facets'] {
  const { facets } = describeFacets(counted)
  return (Object.keys(facetTitles) as (keyof typeof facetTitles)[]).map((facet) => ({
    title: facetTitles[facet],
    rows: facets[facet].slice(0, 30).map(({ value, name, count }) => {
      const chosen = address[facet] === value
      return {
        name,
        count,
        chosen,
        href: withQuery(pageUrls.register, { ...address, [facet]: chosen ? undefined : value }),
      }
    }),
  }))
}
