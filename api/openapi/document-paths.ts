import { documentAudiences, documentKinds, largestDocument } from '../../domain/document/attached-document'
import { mediaTypes } from '../../domain/document/media-types'
import { snapshotMoments, type Procedure } from '../../domain/process/procedure'
import { procedures } from '../../domain/procedures'
import { urlPatterns } from '../urls'
import type { Json, PathItem } from './json-schema'
import { operation, pathParameter, reference } from './operation'
import { tagOf } from './tag-of'

const caseParameter = pathParameter('caseId', 'The case')
const query = (name: string, schema: Json, description: string, required = false): Json => ({
  name,
  in: 'query',
  required,
  schema,
  description,
})
const file: Json = { schema: { type: 'string', format: 'binary', maxLength: largestDocument } }

/** The paths of files and snapshots, for the procedures that have them. */
export function documentPaths(): Readonly<Record<string, PathItem>> {
  return Object.assign(
    {},
    ...Object.values(procedures).flatMap((procedure) => [filesOf(procedure), snapshotsOf(procedure)]),
  ) as Readonly<Record<string, PathItem>>
}

function filesOf({ name, commands }: Procedure): Readonly<Record<string, PathItem>> {
  const tag = tagOf(name)
  const command = commands.find((one) => one.file === true)
  if (command === undefined) return {}
  return {
    [urlPatterns.documents(name, '{caseId}')]: {
      get: operation({
        id: `${name}.documents`,
        tag,
        summary: 'The files of the case that are for you to read',
        parameters: [caseParameter],
        answers: { 200: { description: 'In the order in which they came', schema: 'Documents' } },
        problems: ['NotFound', 'MethodNotAllowed'],
      }),
      post: operation({
        id: `${name}.${command.name}`,
        tag,
        summary: command.label,
        description: `The body is the file itself, with its own \`Content-Type\`; its SHA-256 is the receipt's. At most 25 MB. ${command.law}.`,
        parameters: [
          caseParameter,
          reference('parameters', 'IdempotencyKey'),
          query('name', { type: 'string', maxLength: 200 }, 'File name with its ending, in UTF-8', true),
          query('kind', { type: 'string', enum: Object.keys(documentKinds) }, 'What the file is to the case', true),
          query(
            'audience',
            { type: 'string', enum: Object.keys(documentAudiences) },
            'Who may read it; a party has no choice',
          ),
          query('replaces', { type: 'string', maxLength: 64 }, 'Id of the document of which this is a new version'),
        ],
        requestBody: {
          required: true,
          content: Object.fromEntries(Object.keys(mediaTypes).map((type) => [type, file])),
        },
        answers: {
          201: {
            description: 'Part of the case',
            schema: 'DocumentReceipt',
            headers: { Location: { description: 'Address of the document', schema: { type: 'string' } } },
          },
          202: {
            description: 'Received and safe: the engine or the virus scanner does not answer yet',
            schema: 'DocumentReceipt',
            headers: { Location: { description: 'Address of the receipt', schema: { type: 'string' } } },
          },
        },
        problems: [
          'BadUpload',
          'Forbidden',
          'NotFound',
          'MethodNotAllowed',
          'Conflict',
          'FileTooLarge',
          'BadFile',
          'NoRoom',
        ],
      }),
    },
    [urlPatterns.document(name, '{caseId}', '{documentId}')]: {
      get: operation({
        id: `${name}.document`,
        tag,
        summary: 'A file as it was handed in',
        parameters: [caseParameter, pathParameter('documentId', 'The document')],
        answers: {
          200: {
            description: 'The file, as an attachment',
            headers: { 'Repr-Digest': { description: 'SHA-256 of the file (RFC 9530)', schema: { type: 'string' } } },
          },
        },
        problems: ['NotFound', 'MethodNotAllowed', 'NotReadable'],
      }),
    },
  }
}

function snapshotsOf({ name, snapshot }: Procedure): Readonly<Record<string, PathItem>> {
  if (snapshot === undefined) return {}
  const tag = tagOf(name)
  return {
    [urlPatterns.snapshots(name, '{caseId}')]: {
      get: operation({
        id: `${name}.snapshots`,
        tag,
        summary: "The moments at which the case's words were kept",
        parameters: [caseParameter],
        answers: { 200: { description: 'Oldest first', schema: 'Snapshots' } },
        problems: ['NotFound', 'MethodNotAllowed'],
      }),
    },
    [urlPatterns.snapshot(name, '{caseId}', '{moment}')]: {
      get: operation({
        id: `${name}.snapshot`,
        tag,
        summary: 'Questions, criteria and answers as they read then; the latest, where there are several',
        parameters: [
          caseParameter,
          { name: 'moment', in: 'path', required: true, schema: { type: 'string', enum: [...snapshotMoments] } },
        ],
        answers: {
          200: {
            description: "Canonical JSON, whose SHA-256 stands in the case's journal",
            schema: 'Snapshot',
            headers: { 'Repr-Digest': { description: 'SHA-256 (RFC 9530)', schema: { type: 'string' } } },
          },
        },
        problems: ['NotFound', 'MethodNotAllowed'],
      }),
    },
  }
}
