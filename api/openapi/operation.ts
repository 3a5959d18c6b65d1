import type { AnswerName } from './answer-schemas'
import type { Json } from './json-schema'
import { problemResponses } from './problem-responses'

/** One operation, as the routes have it. */
export interface OperationOptions {
  readonly id: string
  readonly tag: string
  readonly summary: string
  readonly description?: string
  /** Whether a bearer token is needed. */
  readonly open?: true
  readonly parameters?: readonly Json[]
  readonly requestBody?: Json
  readonly answers: Readonly<
    Record<
      number,
      {
        readonly description: string
        readonly schema?: AnswerName
        readonly headers?: Readonly<Record<string, Json>>
        readonly contentType?: string
      }
    >
  >
  readonly problems: readonly (keyof typeof problemResponses)[]
}

/** An operation object with the answers that every operation has added to its own. */
export function operation({
  id,
  tag,
  summary,
  description,
  open,
  parameters = [],
  requestBody,
  answers,
  problems,
}: OperationOptions): Json {
  const shared: readonly (keyof typeof problemResponses)[] = [
    'TooManyRequests',
    'Internal',
    'Unavailable',
    ...(open ? [] : ['Unauthenticated' as const]),
    ...problems,
  ]
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description === undefined ? {} : { description }),
    ...(open ? { security: [] } : { security: [{ bearer: [] }] }),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(requestBody === undefined ? {} : { requestBody }),
    responses: {
      ...Object.fromEntries(
        shared.map((name) => [String(problemResponses[name].status), reference('responses', name)]),
      ),
      ...Object.fromEntries(
        Object.entries(answers).map(([status, answer]) => [
          status,
          {
            description: answer.description,
            ...(answer.headers === undefined ? {} : { headers: answer.headers }),
            ...(answer.schema === undefined
              ? {}
              : {
                  content: {
                    [answer.contentType ?? 'application/json']: { schema: reference('schemas', answer.schema) },
                  },
                }),
          },
        ]),
      ),
    },
  }
}

/** A reference to a component of the document. */
export const reference = (kind: 'schemas' | 'responses' | 'parameters', name: string): Json => ({
  $ref: `#/components/${kind}/${name}`,
})

/** A part of the address. */
export const pathParameter = (name: string, description: string): Json => ({
  name,
  in: 'path',
  required: true,
  schema: { type: 'string' },
  description,
})

/** A parameter of the address that may be left out. */
export const queryParameter = (name: string, schema: Json, description: string): Json => ({
  name,
  in: 'query',
  required: false,
  schema,
  description,
})
