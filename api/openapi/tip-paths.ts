import type { FieldTable } from '../../domain/process/fields'
import { mediaTypes } from '../../domain/document/media-types'
import { largestTipFile } from '../../domain/tip/tip'
import { tipActs } from '../../domain/tip/tip-acts'
import { fieldSchema } from '../receive/field-schema'
import { tipCodeFields, tipCodeHeader } from '../routes/tip-box-routes'
import { fileNameHeader } from '../tips/receive-tip-file'
import { tipFields, typedTipFields } from '../tips/take-tip'
import { urlPatterns } from '../urls'
import { jsonSchema, type Json, type PathItem } from './json-schema'
import { operation, pathParameter, reference } from './operation'

const key = reference('parameters', 'IdempotencyKey')
const tipId = pathParameter('tipId', 'The tip')
const bodyOf = (fields: FieldTable): Json => ({
  required: true,
  content: { 'application/json': { schema: jsonSchema(fieldSchema(fields)) } },
})
const header = (name: string, description: string): Json => ({
  name,
  in: 'header',
  required: true,
  schema: { type: 'string' },
  description,
})
const fileName = header(fileNameHeader, 'The file\u2019s name with its ending, percent-encoded in UTF-8')
const file: Json = {
  required: true,
  content: Object.fromEntries(
    Object.keys(mediaTypes).map((type) => [
      type,
      { schema: { type: 'string', format: 'binary', maxLength: largestTipFile } },
    ]),
  ),
}
const sentFile = ['BadUpload', 'NotFound', 'MethodNotAllowed', 'Conflict', 'TooLarge', 'NotAccepted'] as const
const sent = ['BadCommand', 'MethodNotAllowed', 'NotFound', 'TooLarge', 'WrongContentType'] as const
const decided = [...sent, 'Forbidden', 'Conflict', 'NotAccepted'] as const

/** Tips to a socialtilsyn: sent and followed by anybody, read by its desk alone. */
export function tipPaths(): Readonly<Record<string, PathItem>> {
  return {
    [urlPatterns.tips]: {
      post: operation({
        id: 'tips.send',
        tag: 'tips',
        summary: 'Tell a socialtilsyn of an offer, without a name if you like',
        description:
          'The answer holds a code that is told once and kept nowhere: with it you read the questions of the desk and answer them. Sent again with the same key and body, it is the same tip and the same code.',
        open: true,
        parameters: [key],
        requestBody: bodyOf(tipFields),
        answers: { 201: { description: 'The code', schema: 'TipSent' } },
        problems: [...sent, 'NotAccepted'],
      }),
      get: operation({
        id: 'tips.list',
        tag: 'tips',
        summary: 'The tips of your office, the newest first: for its desk alone',
        parameters: [reference('parameters', 'Limit'), reference('parameters', 'Cursor')],
        answers: { 200: { description: 'A page of tips', schema: 'Tips' } },
        problems: ['BadQuery', 'Forbidden', 'MethodNotAllowed'],
      }),
    },
    [urlPatterns.typedTips]: {
      post: operation({
        id: 'tips.type',
        tag: 'tips',
        summary: 'Type in what came to the desk by telephone, letter or talk',
        parameters: [key],
        requestBody: bodyOf(typedTipFields),
        answers: {
          201: {
            description: 'The tip, and the code for its sender',
            schema: 'TipTyped',
            headers: { Location: { schema: { type: 'string' } } },
          },
        },
        problems: decided,
      }),
    },
    [urlPatterns.tipBox]: {
      post: operation({
        id: 'tips.box',
        tag: 'tips',
        summary: 'What the desk has written, for whoever has the code',
        open: true,
        requestBody: bodyOf(tipCodeFields),
        answers: { 200: { description: 'The exchange', schema: 'TipBox' } },
        problems: sent,
      }),
    },
    ...Object.fromEntries(
      tipActs
        .filter(({ by, file: sendsFile }) => by !== 'desk' && sendsFile === undefined)
        .map(({ name, label, fields }) => [
          urlPatterns.tipBoxAction(name),
          {
            post: operation({
              id: `tips.box.${name}`,
              tag: 'tips',
              summary: label,
              open: true,
              parameters: [key],
              requestBody: bodyOf({ ...(fields as FieldTable), ...tipCodeFields }),
              answers: { 200: { description: 'The exchange after it', schema: 'TipBox' } },
              problems: decided,
            }),
          },
        ]),
    ),
    [urlPatterns.tipBoxFiles]: {
      post: operation({
        id: 'tips.box.files',
        tag: 'tips',
        summary: 'Send a file with a tip',
        description:
          'The body is the file itself, with its own `Content-Type`. At most 10 MB. What tells who made it is left out of pictures that the desk reads, and may stand in other files.',
        open: true,
        parameters: [header(tipCodeHeader, 'The code of the tip'), fileName, key],
        requestBody: file,
        answers: { 201: { description: 'The exchange after it', schema: 'TipBox' } },
        problems: sentFile,
      }),
    },
    [urlPatterns.tip('{tipId}')]: {
      get: operation({
        id: 'tips.show',
        tag: 'tips',
        summary: 'One tip, for the desk of its office; who reads it is kept',
        parameters: [tipId],
        answers: { 200: { description: 'The tip', schema: 'Tip' } },
        problems: ['Forbidden', 'NotFound', 'MethodNotAllowed'],
      }),
    },
    [urlPatterns.tipFiles('{tipId}')]: {
      post: operation({
        id: 'tips.files',
        tag: 'tips',
        summary: 'Put a file that came to the desk with a tip',
        parameters: [tipId, fileName, key],
        requestBody: file,
        answers: { 201: { description: 'The tip after it', schema: 'Tip' } },
        problems: [...sentFile, 'Forbidden'],
      }),
    },
    [urlPatterns.tipFile('{tipId}', '{fileId}')]: {
      get: operation({
        id: 'tips.file',
        tag: 'tips',
        summary: 'A file of a tip, for the desk of its office; who reads it is kept',
        parameters: [tipId, pathParameter('fileId', 'The file')],
        answers: {
          200: {
            description: 'The file; of a picture a copy that tells nothing beside what is seen',
          },
        },
        problems: ['Forbidden', 'NotFound', 'MethodNotAllowed', 'Conflict'],
      }),
    },
    ...Object.fromEntries(
      tipActs
        .filter(({ by, file: sendsFile }) => by !== 'tipster' && sendsFile === undefined)
        .map(({ name, label, fields }) => [
          urlPatterns.tipAction('{tipId}', name),
          {
            post: operation({
              id: `tips.${name}`,
              tag: 'tips',
              summary: label,
              parameters: [tipId, key],
              requestBody: bodyOf(fields),
              answers: { 200: { description: 'The tip after it', schema: 'Tip' } },
              problems: decided,
            }),
          },
        ]),
    ),
  }
}
