import { publicStatuses, type PublishedTender } from '../../domain/tender/published-tender'
import type { PublishedVersion } from '../../store/published/published-version'
import { urls } from '../urls'

/** A tender as anybody reads it. `since` is when it took legal effect, `recordedAt` when it was written down. */
export function describePublishedTender({ caseId, n, since, recordedAt, entry }: PublishedVersion) {
  const { documents, ...tender } = entry as PublishedTender
  return {
    tenderId: caseId,
    href: urls.publishedTender(caseId),
    ocds: urls.ocdsRecord(caseId),
    version: n,
    since,
    recordedAt,
    ...tender,
    statusName: publicStatuses[tender.status],
    ...(documents === undefined
      ? {}
      : {
          documents: documents.map((document) => ({
            ...document,
            href: urls.publishedTenderDocument(caseId, document.documentId),
          })),
        }),
  }
}

/** A tender's own page: besides, since when each of its versions was what anybody read. */
export const describePublishedTenderInFull = (shown: PublishedVersion, versions: readonly PublishedVersion[]) => ({
  ...describePublishedTender(shown),
  history: versions.map(({ n, since, until, recordedAt }) => ({
    version: n,
    since,
    ...(until === undefined ? {} : { until }),
    recordedAt,
  })),
})
