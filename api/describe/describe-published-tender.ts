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
    ...(tender.publishedAt === undefined ? {} : { notices: noticesOf(caseId, tender) }),
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

/** Where its notices are fetched that there are by then. */
const noticesOf = (caseId: string, { received }: Omit<PublishedTender, 'documents'>) => ({
  'contract-notice': urls.eforms('tender', caseId, 'contract-notice'),
  ...(received === undefined ? {} : { 'award-notice': urls.eforms('tender', caseId, 'award-notice') }),
})

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
