import { tenderNotices } from '../../domain/tender/eforms/tender-notices'
import { urlPatterns } from '../urls'
import type { PathItem } from './json-schema'
import { operation, pathParameter, queryParameter } from './operation'
import { tagOf } from './tag-of'

const sentAt = queryParameter(
  'sentAt',
  { type: 'string' },
  'When it is sent to be published: a day or an instant (RFC 3339)',
)
const answers = {
  200: { description: 'The notice', schema: 'EformsNotice', contentType: 'application/xml' },
} as const

/** Notices as eForms. */
export function eformsPaths(): Readonly<Record<string, PathItem>> {
  return {
    [urlPatterns.eforms('tender', '{tenderId}', '{notice}')]: {
      get: operation({
        id: 'tender.eforms',
        tag: tagOf('tender'),
        summary: 'A notice of a lot as eForms: the contract notice, or the notice of what it came to',
        description:
          'Made of what is published and of nothing else. A correction is a new version of the contract notice. It is sent when what it tells became public, unless another time is named.',
        open: true,
        parameters: [
          pathParameter('tenderId', 'The tender'),
          pathParameter('notice', Object.keys(tenderNotices).join(' or ')),
          sentAt,
        ],
        answers,
        problems: ['BadQuery', 'NotFound', 'Conflict', 'MethodNotAllowed'],
      }),
    },
    [urlPatterns.eforms('obligation', '{caseId}', '{notice}')]: {
      get: operation({
        id: 'obligation.eforms',
        tag: tagOf('obligation'),
        summary: 'The notice of a change of the contract as eForms, for the authority that sends it',
        parameters: [pathParameter('caseId', 'The case'), pathParameter('notice', 'The number of the change'), sentAt],
        answers,
        problems: ['BadQuery', 'NotFound', 'Conflict', 'MethodNotAllowed'],
      }),
    },
  }
}
