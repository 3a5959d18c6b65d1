import { fieldSchema } from '../receive/field-schema'
import { releaseCodeFields } from '../routes/release-box-routes'
import { urlPatterns, urls } from '../urls'
import { jsonSchema, type Json, type PathItem } from './json-schema'
import { operation, pathParameter, reference } from './operation'
import { tagOf } from './tag-of'

const tag = tagOf('access-request')
const caseId = pathParameter('caseId', 'The request for access')
const number = pathParameter('number', 'The number of the file in the list')
const digest = { 'Repr-Digest': { description: 'SHA-256 of the file (RFC 9530)', schema: { type: 'string' } } } as const
const known = ['Forbidden', 'NotFound', 'MethodNotAllowed'] as const
const file = { 200: { description: 'The file', headers: digest } } as const
const zip = { 200: { description: 'The same files, with the list and the hashes' } } as const

/** What an answer to a request for access gives. */
export function releasePaths(): Readonly<Record<string, PathItem>> {
  const fetched = (id: string, summary: string, parameters: readonly Json[], answers: typeof file | typeof zip) => ({
    get: operation({ id, tag, summary, parameters, answers, problems: [...known, 'BundleUnderway'] }),
  })
  const opened = (id: string, summary: string, parameters: readonly Json[], answers: object) => ({
    post: operation({
      id,
      tag,
      summary,
      open: true,
      parameters,
      requestBody: {
        required: true,
        content: { 'application/json': { schema: jsonSchema(fieldSchema(releaseCodeFields)) } },
      },
      answers: answers as typeof file,
      problems: ['BadCommand', 'NotFound', 'MethodNotAllowed', 'TooLarge', 'WrongContentType', 'BundleUnderway'],
    }),
  })
  return {
    [urlPatterns.release('{caseId}')]: {
      get: operation({
        id: 'access-request.release',
        tag,
        summary: 'What the answer gives and withholds; for the office, what its draft would',
        parameters: [caseId],
        answers: { 200: { description: 'The list that preview, files and archive share', schema: 'Release' } },
        problems: known,
      }),
    },
    [urlPatterns.releaseFile('{caseId}', '{number}')]: fetched(
      'access-request.release.file',
      'A released file, to keep',
      [caseId, number],
      file,
    ),
    [urlPatterns.releasePreview('{caseId}', '{number}')]: fetched(
      'access-request.release.preview',
      'The same file, to look at: PDF and plain text',
      [caseId, number],
      file,
    ),
    [urlPatterns.releaseZip('{caseId}')]: fetched(
      'access-request.release.zip',
      'All released files in one',
      [caseId],
      zip,
    ),
    [urlPatterns.releaseCodes('{caseId}')]: {
      get: operation({
        id: 'access-request.release.codes',
        tag,
        summary: 'The codes that the office has made, without what opens',
        parameters: [caseId],
        answers: { 200: { description: 'The latest first', schema: 'ReleaseCodes' } },
        problems: known,
      }),
      post: operation({
        id: 'access-request.release.makeCode',
        tag,
        summary: 'Make a code for somebody who has no login: the press, or another than the party',
        description: 'Sent again with the same key and body, it is the same code.',
        parameters: [caseId, reference('parameters', 'IdempotencyKey')],
        answers: { 201: { description: 'The code', schema: 'ReleaseCode' } },
        problems: [...known, 'BadCommand', 'NotAccepted', 'TooLarge', 'WrongContentType'],
      }),
    },
    [urlPatterns.releaseCode('{caseId}', '{codeId}')]: {
      delete: operation({
        id: 'access-request.release.endCode',
        tag,
        summary: 'End a code before its time',
        parameters: [caseId, pathParameter('codeId', 'The code')],
        answers: { 204: { description: 'It opens nothing any more' } },
        problems: known,
      }),
    },
    [urls.releaseBox]: opened('releases.box', 'What was released, for whoever has the code', [], {
      200: { description: 'The list', schema: 'ReleaseBox' },
    }),
    [urlPatterns.releaseBoxFile('{number}')]: opened('releases.box.file', 'A released file, to keep', [number], file),
    [urlPatterns.releaseBoxPreview('{number}')]: opened(
      'releases.box.preview',
      'The same file, to look at',
      [number],
      file,
    ),
    [urls.releaseBoxZip]: opened('releases.box.zip', 'All released files in one', [], zip),
  }
}
