import { Router, type Request } from 'express'
import { z } from 'zod'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import { instantOf, type Instant } from '../../domain/calendar/instant'
import { publicStatuses, type PublishedTender, type PublicStatus } from '../../domain/tender/published-tender'
import type { DocumentRoom } from '../../documents/document-room'
import type { Store } from '../../store/create-store'
import type { PublishedFilter } from '../../store/published/list-published'
import type { PublishedVersion } from '../../store/published/published-version'
import { isFresh } from '../answer/fresh'
import { Problem } from '../answer/problem'
import { sendDocument } from '../answer/send-document'
import { describePublishedTender, describePublishedTenderInFull } from '../describe/describe-published-tender'
import { moment } from '../read/moment'
import { feedQuery, pageQuery, readQuery } from '../read/read-query'
import { tendersCsv } from '../tenders/tenders-csv'
import { urlPatterns, urls } from '../urls'
import { resource } from './resource'

const text = z.string().min(1).max(200).optional()
const statuses = Object.keys(publicStatuses) as [PublicStatus, ...PublicStatus[]]

/** What narrows the list and the table. */
const tenderQuery = {
  status: z.enum(statuses).optional(),
  speciale: text,
  office: text,
  asOf: moment.optional(),
}

/** Tenders read from the store at once for the table. */
const batch = 100

export interface PublishedTenderParts {
  readonly store: Store
  readonly room: Pick<DocumentRoom, 'open'>
  /** Milliseconds since 1970. */
  readonly clock: () => number
}

/**
 * Tenders, for anyone: how they stand and stood, what was published with them, and every change in order. All of it is read from what
 * is published, and nothing from the cases: who has bid, and that anybody has, does not move it (I9).
 */
export function publishedTenderRoutes({ store, room, clock }: PublishedTenderParts): Router {
  const router = Router()
  const now = (): Instant => instantOf(clock())
  const filterAsked = ({
    asOf,
    speciale,
    ...rest
  }: {
    readonly [K in keyof typeof tenderQuery]?: string
  }): PublishedFilter => ({
    procedure: 'tender',
    at: asOf ?? now(),
    ...rest,
    ...(speciale === undefined ? {} : { specialeId: speciale }),
  })
  /** The version that is or was what anybody reads, with all of them until then. */
  const versionAt = async (
    request: Request,
    at: Instant,
  ): Promise<{ readonly shown: PublishedVersion; readonly until: readonly PublishedVersion[] }> => {
    const versions = await store.published.publishedVersions(String(request.params['tenderId']))
    const until = versions.filter(({ since }) => since <= at)
    const shown = until.at(-1)
    if (shown === undefined) throw new Problem('TENDER_UNKNOWN')
    return { shown, until }
  }

  resource(router, urls.publishedTenders, {
    get: [
      async (request, response) => {
        const { limit, cursor, ...asked } = readQuery(request, { ...pageQuery, ...tenderQuery })
        const filter = filterAsked(asked)
        const mark = await store.published.publishedMark('tender', filter.at)
        if (isFresh(request, response, mark)) return
        const {
          at,
          items,
          cursor: next,
        } = await store.published.listPublished({
          ...filter,
          limit,
          ...(cursor === undefined ? {} : { cursor }),
        })
        response.json({
          at,
          position: String(mark.position),
          items: items.map(describePublishedTender),
          ...(next === undefined ? {} : { next }),
        })
      },
    ],
  })

  resource(router, urls.publishedTendersCsv, {
    get: [
      async (request, response) => {
        const filter = filterAsked(readQuery(request, tenderQuery))
        if (isFresh(request, response, await store.published.publishedMark('tender', filter.at))) return
        const lines = [tendersCsv.head]
        let cursor: string | undefined
        do {
          const page = await store.published.listPublished({
            ...filter,
            limit: batch,
            ...(cursor === undefined ? {} : { cursor }),
          })
          lines.push(...page.items.map((version) => tendersCsv.line(describePublishedTender(version))))
          cursor = page.cursor
        } while (cursor !== undefined)
        response
          .type('csv')
          .set('Content-Disposition', `attachment; filename="udbud-${civilDateAt(filter.at)}.csv"`)
          .send(lines.join(''))
      },
    ],
  })

  resource(router, urls.publishedTenderChanges, {
    get: [
      async (request, response) => {
        const { cursor = 0, limit } = readQuery(request, feedQuery)
        const changes = await store.published.listPublishedChanges({
          procedure: 'tender',
          after: cursor,
          limit: limit + 1,
        })
        const shown = changes.slice(0, limit)
        response.set('Cache-Control', 'public, max-age=10').json({
          items: shown.map((version) => ({
            position: String(version.position),
            ...describePublishedTender(version),
          })),
          next: String(shown.at(-1)?.position ?? cursor),
          more: changes.length > limit,
        })
      },
    ],
  })

  resource(router, urlPatterns.publishedTender(':tenderId'), {
    get: [
      async (request, response) => {
        const { asOf } = readQuery(request, { asOf: moment.optional() })
        const at = asOf ?? now()
        const { shown, until } = await versionAt(request, at)
        if (isFresh(request, response, await store.published.publishedMark('tender', at))) return
        response.json({ at, ...describePublishedTenderInFull(shown, until) })
      },
    ],
  })

  resource(router, urlPatterns.publishedTenderDocument(':tenderId', ':documentId'), {
    get: [
      async (request, response) => {
        const { shown } = await versionAt(request, now())
        const { documents = [] } = shown.entry as PublishedTender
        const wanted = documents.find(({ documentId }) => documentId === request.params['documentId'])
        await sendDocument(request, response, wanted, { store, room })
      },
    ],
  })
  return router
}
