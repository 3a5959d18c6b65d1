import { outsideRequestActs, outsideRequestFields } from '../../domain/access/outside-request'
import type { FieldTable } from '../../domain/process/fields'
import { fieldSchema } from '../receive/field-schema'
import { urlPatterns } from '../urls'
import { jsonSchema, type Json, type PathItem } from './json-schema'
import { operation, pathParameter, reference } from './operation'

const key = reference('parameters', 'IdempotencyKey')
const requestId = pathParameter('requestId', 'The request')
const bodyOf = (fields: FieldTable): Json => ({
  required: true,
  content: { 'application/json': { schema: jsonSchema(fieldSchema(fields)) } },
})
const sent = ['BadCommand', 'MethodNotAllowed', 'NotFound', 'TooLarge', 'WrongContentType', 'NotAccepted'] as const

/** Requests for access without a login: sent by anybody, taken in by the office. */
export function outsideRequestPaths(): Readonly<Record<string, PathItem>> {
  return {
    [urlPatterns.outsideRequests]: {
      post: operation({
        id: 'outsideRequests.send',
        tag: 'outside-requests',
        summary: 'Ask a socialtilsyn for access to documents, without a login and without a name if you like',
        description:
          'The answer says that the request is here and when it came, and never whether there is such a case. The address is asked by one e-mail; once it is confirmed, the answer to the request goes there with a code that opens it. Sent again with the same key and body, it is the same request.',
        open: true,
        parameters: [key],
        requestBody: bodyOf(outsideRequestFields),
        answers: { 202: { description: 'It is here', schema: 'OutsideRequestReceived' } },
        problems: sent,
      }),
      get: operation({
        id: 'outsideRequests.list',
        tag: 'outside-requests',
        summary: 'The requests to your office, the newest first: for those who take in requests for access',
        parameters: [
          reference('parameters', 'Limit'),
          reference('parameters', 'Cursor'),
          { name: 'state', in: 'query', schema: { type: 'string', enum: ['open', 'settled'], default: 'open' } },
        ],
        answers: { 200: { description: 'A page of requests', schema: 'OutsideRequests' } },
        problems: ['BadQuery', 'Forbidden', 'MethodNotAllowed'],
      }),
    },
    [urlPatterns.outsideRequest('{requestId}')]: {
      get: operation({
        id: 'outsideRequests.show',
        tag: 'outside-requests',
        summary: 'One request; who reads it is kept',
        parameters: [requestId],
        answers: { 200: { description: 'The request', schema: 'OutsideRequest' } },
        problems: ['Forbidden', 'NotFound', 'MethodNotAllowed'],
      }),
    },
    [urlPatterns.outsideRequestAct('{requestId}', 'takeUp')]: {
      post: operation({
        id: 'outsideRequests.takeUp',
        tag: 'outside-requests',
        summary: outsideRequestActs.takeUp.label,
        description:
          "Gives the case `registerAccessRequest` with the day on which the request came; the answers are that command's own.",
        parameters: [requestId, key],
        requestBody: bodyOf(outsideRequestActs.takeUp.fields),
        answers: {
          200: { description: 'It is registered in the case', schema: 'Receipt' },
          202: {
            description: 'It is kept, and delivered to the case as soon as the engine answers',
            schema: 'Receipt',
          },
        },
        problems: [...sent, 'Forbidden', 'Conflict'],
      }),
    },
    [urlPatterns.outsideRequestAct('{requestId}', 'dismiss')]: {
      post: operation({
        id: 'outsideRequests.dismiss',
        tag: 'outside-requests',
        summary: outsideRequestActs.dismiss.label,
        description: 'Whoever asked gets the reason by e-mail, as soon as their address is confirmed.',
        parameters: [requestId, key],
        requestBody: bodyOf(outsideRequestActs.dismiss.fields),
        answers: { 200: { description: 'The request after it', schema: 'OutsideRequest' } },
        problems: [...sent, 'Forbidden', 'Conflict'],
      }),
    },
  }
}
