import { procedureNames } from '../../domain/process/procedure-name'
import { answerSchemas } from './answer-schemas'
import { casePaths } from './case-paths'
import { certificatePaths } from './certificate-paths'
import { bundlePaths } from './bundle-paths'
import { bidPaths } from './bid-paths'
import { documentPaths } from './document-paths'
import { eformsPaths } from './eforms-paths'
import { jsonSchema, type Json } from './json-schema'
import { messagePaths } from './message-paths'
import { openPaths } from './open-paths'
import { problemResponses } from './problem-responses'
import { reference } from './operation'
import { publishedTenderPaths } from './published-tender-paths'
import { releasePaths } from './release-paths'
import { registerPaths } from './register-paths'
import { tagOf } from './tag-of'
import { taskPaths } from './task-paths'
import { outsideRequestPaths } from './outside-request-paths'
import { tipPaths } from './tip-paths'
import { webhookPaths } from './webhook-paths'

/**
 * The API's description, OpenAPI 3.1, derived from the command tables: what is documented is what is checked.
 * @param publicUrl where people and clients reach the API, without a slash at the end
 */
export function openApiDocument(publicUrl: string): Readonly<Record<string, Json>> {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Specialeplan',
      version: '1',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      description:
        'Cases of approval of the most specialised social services in Denmark. Errors are RFC 9457 problem+json with a stable `code` and a Danish `detail`. ' +
        'Every POST takes an `Idempotency-Key`: the same key with the same request gives the same answer, however often it is sent. ' +
        'What a party sends is answered with a receipt (number, time, SHA-256 of the body), also when it is refused, and when the engine is down (202, delivered later).',
    },
    servers: [{ url: publicUrl }],
    tags: [
      ...procedureNames.map(tagOf),
      'tasks',
      'messages',
      'receipts',
      'deadlines',
      'register',
      'tips',
      'outside-requests',
      'operations',
    ].map((name) => ({ name })),
    paths: {
      ...casePaths(),
      ...bundlePaths(),
      ...releasePaths(),
      ...documentPaths(),
      ...bidPaths(),
      ...taskPaths(),
      ...certificatePaths(),
      ...messagePaths(),
      ...openPaths(),
      ...registerPaths(),
      ...publishedTenderPaths(),
      ...eformsPaths(),
      ...webhookPaths(),
      ...tipPaths(),
      ...outsideRequestPaths(),
    },
    components: {
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'Access token of the OpenID Connect issuer',
        },
      },
      schemas: Object.fromEntries(Object.entries(answerSchemas).map(([name, schema]) => [name, jsonSchema(schema)])),
      parameters: {
        IdempotencyKey: {
          name: 'Idempotency-Key',
          in: 'header',
          required: true,
          schema: { type: 'string', minLength: 8, maxLength: 200, pattern: '^[\\x21-\\x7e]+$' },
          description: 'New and random for every act, such as a UUID; the same when the same act is sent again',
        },
        IfMatch: {
          name: 'If-Match',
          in: 'header',
          required: true,
          schema: { type: 'string', pattern: '^"?\\d{1,9}"?$' },
          description:
            "The case's ETag (its `seq`) as you have read it. When something that the act rests on has come since, the answer is 409 `CASE_CHANGED`, with what has happened in `since`, and nothing is changed.",
        },
        Limit: { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 100, default: 25 } },
        Cursor: {
          name: 'cursor',
          in: 'query',
          schema: { type: 'string', maxLength: 500 },
          description: '`next` of the page before',
        },
      },
      responses: Object.fromEntries(
        Object.entries(problemResponses).map(([name, { description }]) => [name, problemResponse(description)]),
      ),
    },
  }
}

function problemResponse(description: string): Json {
  return { description, content: { 'application/problem+json': { schema: reference('schemas', 'Problem') } } }
}
