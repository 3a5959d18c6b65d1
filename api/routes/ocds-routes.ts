import { Router, type Request, type Response } from 'express'
import { instantOf } from '../../domain/calendar/instant'
import { compiledRelease } from '../../domain/tender/ocds/compiled-release'
import type { Release } from '../../domain/tender/ocds/release'
import { releasesOf } from '../../domain/tender/ocds/releases-of'
import type { PublishedTender } from '../../domain/tender/published-tender'
import type { Store } from '../../store/create-store'
import { isFresh } from '../answer/fresh'
import { Problem } from '../answer/problem'
import { urlPatterns, urls } from '../urls'
import { resource } from './resource'

export interface OcdsRouteParts {
  readonly store: Store
  /** Milliseconds since 1970. */
  readonly clock: () => number
  /** Without a slash at the end. */
  readonly publicUrl: string
}

/** A lot in the Open Contracting Data Standard, version 1.1, made of what is published of it and of nothing else. */
export function ocdsRoutes({ store, clock, publicUrl }: OcdsRouteParts): Router {
  const router = Router()

  /** Answers with a package of the releases, unless the asker has it. */
  const answer = async (
    request: Request,
    response: Response,
    uri: (tenderId: string) => string,
    content: (releases: readonly Release[]) => Readonly<Record<string, unknown>>,
  ): Promise<void> => {
    const tenderId = String(request.params['tenderId'])
    const versions = await store.published.publishedVersions(tenderId)
    const last = versions.at(-1)
    if (last === undefined) throw new Problem('TENDER_UNKNOWN')
    if (isFresh(request, response, await store.published.publishedMark('tender', instantOf(clock())))) return
    const releases = releasesOf(
      tenderId,
      versions.map(({ n, since, entry }) => ({ n, since, tender: entry as PublishedTender })),
      {
        tender: publicUrl + urls.publishedTender(tenderId),
        document: (documentId) => publicUrl + urls.publishedTenderDocument(tenderId, documentId),
      },
    )
    response.json({
      uri: publicUrl + uri(tenderId),
      version: '1.1',
      publishedDate: last.recordedAt,
      publisher: { name: (last.entry as PublishedTender).officeName },
      ...content(releases),
    })
  }

  resource(router, urlPatterns.ocdsRecord(':tenderId'), {
    get: [
      (request, response) =>
        answer(request, response, urls.ocdsRecord, (releases) => {
          const compiled = compiledRelease(releases)
          return { records: [{ ocid: compiled?.ocid, releases, compiledRelease: compiled }] }
        }),
    ],
  })

  resource(router, urlPatterns.ocdsReleases(':tenderId'), {
    get: [(request, response) => answer(request, response, urls.ocdsReleases, (releases) => ({ releases }))],
  })
  return router
}
