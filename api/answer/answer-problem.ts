import { STATUS_CODES } from 'node:http'
import type { ErrorRequestHandler, Request, Response } from 'express'
import type { Logger } from 'pino'
import { Refusal } from '../../domain/refusal/refusal'
import { CursorFault } from '../../store/cursor'
import { Problem } from './problem'
import { refusalStatus } from './refusal-status'
import { invalidQuery } from '../read/read-query'
import { isStoreUnavailable } from './store-unavailable'

/** The members that every problem+json of the API has. */
export interface ProblemBody {
  readonly type: string
  readonly title: string
  readonly status: number
  /** Stable; a refusal code or a problem code. */
  readonly code: string
  /** Danish. */
  readonly detail: string
  /** Number of the request, to be quoted when asking about it. */
  readonly instance: string
}

/** The last handler of the app: whatever went wrong is told as problem+json, and never with more than the caller may know. */
export function answerProblem(log: Logger): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error)
      return
    }
    const fault = faultOf(error)
    noteFault(log, request, fault)
    sendProblem(request, response, fault)
  }
}

/** What went wrong as what can be told of it. */
export const faultOf = (error: unknown): Refusal | Problem => (error instanceof Refusal ? error : asProblem(error))

/** Writes down a fault of ours, under the number that its sender is told. */
export function noteFault(log: Logger, request: Request, fault: Refusal | Problem): void {
  if (fault instanceof Problem && fault.status >= 500)
    log.error({ requestId: requestId(request), code: fault.code, err: fault.cause ?? fault }, 'request failed')
}

/** Answers with a fault that is known already; with another status where the code's own would say something else than is meant. */
export function sendProblem(
  request: Request,
  response: Response,
  fault: Refusal | Problem,
  more: Readonly<Record<string, unknown>> = {},
  status = statusOf(fault),
): void {
  const kind = fault instanceof Refusal ? 'refusal' : 'problem'
  const body: ProblemBody = {
    type: `urn:specialeplan:${kind}:${fault.code}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code: fault.code,
    detail: fault.message,
    instance: `urn:specialeplan:request:${requestId(request)}`,
  }
  const members = fault instanceof Refusal ? { details: fault.details } : fault.members
  response
    .status(status)
    .set(fault instanceof Problem ? fault.headers : {})
    .type('application/problem+json')
    .send(JSON.stringify({ ...body, ...members, ...more }))
}

/** The HTTP status that a fault is answered with. */
export const statusOf = (fault: Refusal | Problem): number =>
  fault instanceof Refusal ? refusalStatus(fault.code) : fault.status

/** Drawn by the request log, which every request passes first. */
export const requestId = ({ id }: Request): string => (typeof id === 'string' ? id : 'none')

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof CursorFault)
    return invalidQuery([{ parameter: 'cursor', detail: 'Brug værdien fra `next` på den forrige side, som den er.' }])
  if (isStoreUnavailable(error))
    return new Problem('STORE_UNAVAILABLE', { headers: { 'Retry-After': '5' }, cause: error })
  const { type, status } = error as { type?: unknown; status?: unknown }
  if (type === 'entity.too.large') return new Problem('BODY_TOO_LARGE')
  if (type === 'encoding.unsupported') return new Problem('WRONG_CONTENT_TYPE')
  // A body that ended before its Content-Length, and an address with a broken percent sign.
  if (type === 'request.aborted' || type === 'request.size.invalid') return new Problem('MALFORMED_JSON')
  if (error instanceof URIError || status === 400) return new Problem('NOT_FOUND')
  return new Problem('INTERNAL', { cause: error })
}
