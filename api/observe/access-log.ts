import type { Request, RequestHandler, Response } from 'express'
import type { Logger } from 'pino'
import type { Instant } from '../../domain/calendar/instant'
import type { Person } from '../../domain/rights/actor'
import type { Access } from '../../store/accesses/access'
import type { Store } from '../../store/create-store'

export interface AccessLogParts {
  readonly store: Pick<Store, 'accesses'>
  readonly log: Logger
  readonly now: () => Instant
  /** Between a read and its writing, in ms. */
  readonly withinMs?: number
  /** How many wait for the database at most. */
  readonly mostWaiting?: number
}

/** Keeps who has read what of which case, and who has tried to. */
export interface AccessLog {
  /** Before all routes: notes each request that turns out to have asked for something of a case. */
  readonly observe: RequestHandler
  /** Writes what is left to write. */
  stop(): Promise<void>
}

const longestPurpose = 200
const longestCaseId = 200
const mostAtOnce = 500

/**
 * An access log that no reader waits for: accesses are written together, shortly after their answers. While the database
 * is away they wait in memory; what there is no room for, and what is left when the process ends, goes to the process's own
 * log word for word, so that nothing is lost in silence.
 */
export function createAccessLog({ store, log, now, withinMs = 200, mostWaiting = 10_000 }: AccessLogParts): AccessLog {
  const waiting: Access[] = []
  let timer: NodeJS.Timeout | undefined
  let writing: Promise<void> = Promise.resolve()

  const tell = (accesses: readonly Access[]): void => {
    for (const access of accesses) log.error({ access }, 'an access could not be kept in the database')
  }
  const write = async (): Promise<boolean> => {
    while (waiting.length > 0) {
      const some = waiting.slice(0, mostAtOnce)
      try {
        await store.accesses.keepAccesses(some)
      } catch (err) {
        log.warn({ err, waiting: waiting.length }, 'accesses wait for the database')
        return false
      }
      waiting.splice(0, some.length)
    }
    return true
  }
  const plan = (): void => {
    timer ??= setTimeout(() => {
      writing = write().then((written) => {
        timer = undefined
        if (!written) plan()
      })
    }, withinMs)
  }
  const note = (access: Access): void => {
    if (waiting.length >= mostWaiting) {
      tell([access])
      return
    }
    waiting.push(access)
    plan()
  }

  return {
    observe(request, response, next) {
      response.once('close', () => {
        for (const access of accessesOf(request, response, now())) note(access)
      })
      next()
    },
    async stop() {
      await writing
      clearTimeout(timer)
      // From here on nothing plans another time: whatever is left is told of.
      timer = undefined
      if (!(await write())) tell(waiting.splice(0))
    },
  }
}

/** From here on the request is one for something of this case, whether or not there is such a case. */
export function noteCase(response: Response, route: string, caseId: string): void {
  response.locals['asksFor'] = { route, caseId: caseId.slice(0, longestCaseId) }
}

/** The answer tells of these cases as well, which the reader has been found to read. */
export function noteMoreCases(response: Response, caseIds: readonly string[]): void {
  response.locals['tellsOf'] = caseIds
}

/** What is to be kept of a request; nothing of one that asked for no case, or whose sender is nobody we know. */
function accessesOf(request: Request, response: Response, at: Instant): readonly Access[] {
  const asked = response.locals['asksFor'] as { readonly route: string; readonly caseId: string } | undefined
  const person = response.locals['person'] as Person | undefined
  if (asked === undefined || person === undefined) return []
  const { subject, name, roles, organisation, onBehalfOf } = person
  const purpose = purposeOf(request.get('X-Purpose'))
  const more = (response.locals['tellsOf'] as readonly string[] | undefined) ?? []
  return [asked.caseId, ...more].map((caseId) => ({
    at,
    route: asked.route,
    caseId,
    subject,
    name,
    roles,
    ...(organisation === undefined ? {} : { organisation }),
    ...(onBehalfOf === undefined ? {} : { onBehalfOf: onBehalfOf.name }),
    ...(purpose === undefined ? {} : { purpose }),
    status: response.statusCode,
  }))
}

/** A header holds no æ, ø and å: a purpose is percent-encoded, or is taken as it stands. */
function purposeOf(header: string | undefined): string | undefined {
  if (header === undefined || header.trim() === '') return undefined
  return decoded(header)
    .replaceAll(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, longestPurpose)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
