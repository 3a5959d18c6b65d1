import { publicStatuses } from '../../domain/tender/published-tender'
import { urlPatterns } from '../urls'
import { feedPosition } from './feed-position'
import type { Json, PathItem } from './json-schema'
import { operation, pathParameter, queryParameter, reference } from './operation'
import { tagOf } from './tag-of'

const name = { type: 'string', minLength: 1, maxLength: 200 } as const
const asOf = queryParameter(
  'asOf',
  { type: 'string' },
  'A day or an instant (RFC 3339): what was published then, by what is known now',
)
const filters: readonly Json[] = [
  queryParameter('status', { type: 'string', enum: Object.keys(publicStatuses) }, 'How far the tender is'),
  queryParameter('speciale', name, 'Id of a speciale'),
  queryParameter('office', name, 'Code of the contracting authority'),
  asOf,
]
const tag = tagOf('tender')
const tenderId = pathParameter('tenderId', 'The tender')
const unchanged = { description: 'Nothing has changed since' } as const

/** What anybody reads of tenders. */
export function publishedTenderPaths(): Readonly<Record<string, PathItem>> {
  return {
    [urlPatterns.publishedTenders]: {
      get: operation({
        id: 'tender.published',
        tag,
        summary: 'The tenders of which anything is published, one lot each',
        open: true,
        parameters: [reference('parameters', 'Limit'), reference('parameters', 'Cursor'), ...filters],
        answers: {
          200: { description: 'A page, what was published last first', schema: 'PublishedTenders' },
          304: unchanged,
        },
        problems: ['BadQuery', 'MethodNotAllowed'],
      }),
    },
    [urlPatterns.publishedTendersCsv]: {
      get: operation({
        id: 'tender.publishedCsv',
        tag,
        summary: 'The same tenders as a table',
        open: true,
        parameters: filters,
        answers: {
          200: { description: 'All of them', schema: 'PublishedTendersCsv', contentType: 'text/csv' },
          304: unchanged,
        },
        problems: ['BadQuery', 'MethodNotAllowed'],
      }),
    },
    [urlPatterns.publishedTenderChanges]: {
      get: operation({
        id: 'tender.publishedChanges',
        tag,
        summary: 'What has become public of tenders, oldest first',
        description:
          'Whoever goes on from `next` misses no change. Nothing that is not public moves the places: neither a bid nor a question.',
        open: true,
        parameters: [
          reference('parameters', 'Limit'),
          queryParameter('cursor', feedPosition, '`next` of the page before; from the beginning without it'),
        ],
        answers: { 200: { description: 'A page of changes', schema: 'PublishedTenderChanges' } },
        problems: ['BadQuery', 'MethodNotAllowed'],
      }),
    },
    [urlPatterns.publishedTender('{tenderId}')]: {
      get: operation({
        id: 'tender.publishedOne',
        tag,
        summary: 'What is published of one lot: documents, answers, corrections, award, contracts',
        open: true,
        parameters: [tenderId, asOf],
        answers: { 200: { description: 'How it stands', schema: 'PublishedTender' }, 304: unchanged },
        problems: ['BadQuery', 'NotFound', 'MethodNotAllowed'],
      }),
    },
    [urlPatterns.publishedTenderDocument('{tenderId}', '{documentId}')]: {
      get: operation({
        id: 'tender.publishedDocument',
        tag,
        summary: 'A document that was published with a tender',
        open: true,
        parameters: [tenderId, pathParameter('documentId', 'The document')],
        answers: { 200: { description: 'The file, with its SHA-256 in `Repr-Digest`' } },
        problems: ['NotFound', 'MethodNotAllowed'],
      }),
    },
    [urlPatterns.ocdsRecord('{tenderId}')]: {
      get: operation({
        id: 'tender.ocdsRecord',
        tag,
        summary: 'A lot as a record package of OCDS 1.1: its releases, and what they come to together',
        open: true,
        parameters: [tenderId],
        answers: { 200: { description: 'One record', schema: 'OcdsRecord' }, 304: unchanged },
        problems: ['NotFound', 'MethodNotAllowed'],
      }),
    },
    [urlPatterns.ocdsReleases('{tenderId}')]: {
      get: operation({
        id: 'tender.ocdsReleases',
        tag,
        summary: 'A lot as a release package of OCDS 1.1: a release for each change of what is published',
        open: true,
        parameters: [tenderId],
        answers: { 200: { description: 'Oldest first; none is ever changed', schema: 'OcdsReleases' }, 304: unchanged },
        problems: ['NotFound', 'MethodNotAllowed'],
      }),
    },
  }
}
