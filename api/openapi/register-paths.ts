import { urlPatterns } from '../urls'
import { feedPosition } from './feed-position'
import type { Json, PathItem } from './json-schema'
import { operation, pathParameter, queryParameter as query, reference } from './operation'

const name = { type: 'string', minLength: 1, maxLength: 200 } as const

const filters: readonly Json[] = [
  query(
    'q',
    name,
    "Words of the provider's, the function's, the owner's or the municipality's name, as Danes spell or misspell them; or a whole CVR or P number",
  ),
  query('speciale', name, 'Id of a speciale'),
  query('municipality', name, 'Name of a municipality'),
  query('region', name, 'Name of a region'),
  query('targetGroup', name, 'Ages, as the facets have them'),
  query('ownerType', name, 'Kind of owner'),
  query('cvr', name, 'CVR number of the provider'),
  query(
    'asOf',
    { type: 'string' },
    'A day or an instant (RFC 3339): the register as it is in law then, by what is known now',
  ),
  query(
    'knownAt',
    { type: 'string' },
    'A day or an instant (RFC 3339): as it was known then, without what was recorded later',
  ),
]

/** The public register. */
export function registerPaths(): Readonly<Record<string, PathItem>> {
  return {
    [urlPatterns.register]: {
      get: operation({
        id: 'register.list',
        tag: 'register',
        summary: 'The public register of approved specialfunktioner',
        open: true,
        parameters: [reference('parameters', 'Limit'), reference('parameters', 'Cursor'), ...filters],
        answers: {
          200: { description: 'A page of entries, in Danish order', schema: 'Register' },
          304: { description: 'Nothing has changed since' },
        },
        problems: ['BadQuery', 'MethodNotAllowed'],
      }),
    },
    [urlPatterns.registerFacets]: {
      get: operation({
        id: 'register.facets',
        tag: 'register',
        summary: 'How many entries there are, by facet',
        open: true,
        parameters: filters,
        answers: {
          200: { description: 'Counts; within a facet its own filter is left out', schema: 'RegisterFacets' },
          304: { description: 'Nothing has changed since' },
        },
        problems: ['BadQuery', 'MethodNotAllowed'],
      }),
    },
    [urlPatterns.registerEntry('{entryId}')]: {
      get: operation({
        id: 'register.show',
        tag: 'register',
        summary: 'One entry, at its permanent address',
        open: true,
        parameters: [
          pathParameter('entryId', 'The entry'),
          query('asOf', { type: 'string' }, 'A day or an instant (RFC 3339)'),
        ],
        answers: {
          200: { description: 'The entry with the source of each datum', schema: 'RegisterEntry' },
          304: { description: 'Nothing has changed since' },
          410: {
            description: 'It has ended: when, and where it is seen as it last stood',
            schema: 'Problem',
            contentType: 'application/problem+json',
          },
        },
        problems: ['BadQuery', 'NotFound', 'MethodNotAllowed'],
      }),
    },
    [urlPatterns.registerNotes]: {
      get: operation({
        id: 'register.notes',
        tag: 'register',
        summary: 'The approvals of which a decision is complained of, for municipalities and the authorities',
        description:
          'Neither which decision nor by whom. What everybody reads of the register does not tell of it. An entry is gone from here when the complaint has ended.',
        parameters: [
          reference('parameters', 'Limit'),
          reference('parameters', 'Cursor'),
          query('asOf', { type: 'string' }, 'A day or an instant (RFC 3339): as it was then'),
          query('knownAt', { type: 'string' }, 'A day or an instant (RFC 3339): as it was known then'),
        ],
        answers: { 200: { description: 'A page, the longest pending first', schema: 'RegisterNotes' } },
        problems: ['BadQuery', 'Forbidden', 'MethodNotAllowed'],
      }),
    },
    [urlPatterns.registerJson]: {
      get: operation({
        id: 'register.json',
        tag: 'register',
        summary: 'The whole register as JSON, streamed',
        open: true,
        parameters: filters,
        answers: {
          200: { description: 'All entries', schema: 'RegisterDump' },
          304: { description: 'Nothing has changed since' },
        },
        problems: ['BadQuery', 'MethodNotAllowed'],
      }),
    },
    [urlPatterns.registerCsv]: {
      get: operation({
        id: 'register.csv',
        tag: 'register',
        summary: 'The whole register as a table, streamed',
        open: true,
        parameters: filters,
        answers: {
          200: { description: 'All entries', schema: 'RegisterCsv', contentType: 'text/csv' },
          304: { description: 'Nothing has changed since' },
        },
        problems: ['BadQuery', 'MethodNotAllowed'],
      }),
    },
    [urlPatterns.registerChanges]: {
      get: operation({
        id: 'register.changes',
        tag: 'register',
        summary: "The register's changes, oldest first",
        description:
          'Whoever goes on from `next` misses no change, also when transactions end in another order than they began.',
        open: true,
        parameters: [
          reference('parameters', 'Limit'),
          query('cursor', feedPosition, '`next` of the page before; from the beginning without it'),
        ],
        answers: { 200: { description: 'A page of changes', schema: 'RegisterChanges' } },
        problems: ['BadQuery', 'MethodNotAllowed'],
      }),
    },
    [urlPatterns.registerAtom]: {
      get: operation({
        id: 'register.atom',
        tag: 'register',
        summary: "The register's latest changes as an Atom feed",
        open: true,
        parameters: [
          query('before', feedPosition, "Older changes: the feed's own `next` link has it"),
          query('asOf', { type: 'string' }, 'A day or an instant (RFC 3339): with what is to come by then'),
        ],
        answers: {
          200: {
            description: 'Fifty changes, newest first',
            schema: 'RegisterAtom',
            contentType: 'application/atom+xml',
          },
          304: { description: 'Nothing has changed since' },
        },
        problems: ['BadQuery', 'MethodNotAllowed'],
      }),
    },
  }
}
