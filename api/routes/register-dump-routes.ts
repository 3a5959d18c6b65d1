import { pipeline } from 'node:stream/promises'
import { Router, type Request, type Response } from 'express'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import { instantOf } from '../../domain/calendar/instant'
import type { Store } from '../../store/create-store'
import type { RegisteredCase } from '../../store/register/register-row'
import { describeEntry } from '../describe/describe-register-entry'
import { isFresh } from '../answer/fresh'
import { Problem } from '../answer/problem'
import { readQuery } from '../read/read-query'
import { registerCsv } from '../register/register-csv'
import { resource } from './resource'
import { urls } from '../urls'
import { filterAsked, registerQuery } from './register-routes'

/** Each holds a connection to the database while it is read: more at once would take them from the cases. */
const mostAtOnce = 2
export interface DumpParts {
  readonly store: Store
  readonly clock: () => number
  /** A reader that takes longer is cut off: it holds a connection as well. */
  readonly longestMs?: number
}

/** The whole register at once, or as much of it as the filters leave, as JSON and as a table. Streamed: it may be of any size. */
export function registerDumpRoutes({ store, clock, longestMs = 120_000 }: DumpParts): Router {
  const router = Router()
  let running = 0

  const dump = async (request: Request, response: Response, type: string, write: Format): Promise<void> => {
    const { filter } = await filterAsked(store, readQuery(request, registerQuery), instantOf(clock()))
    const mark = await store.register.registerMark(filter.at)
    if (isFresh(request, response, mark)) return
    response.type(type).set('Content-Disposition', `attachment; filename="register-${civilDateAt(filter.at)}.${type}"`)
    if (request.method === 'HEAD') {
      response.end()
      return
    }
    if (running >= mostAtOnce)
      throw new Problem('REGISTER_BUSY', { headers: { 'Retry-After': '10', 'Cache-Control': 'no-store' } })
    running += 1
    const cut = setTimeout(() => {
      response.destroy()
    }, longestMs)
    try {
      const { head, part, foot } = write(filter.at, mark.position)
      await pipeline(async function* () {
        yield head
        for await (const entries of store.register.readRegister(filter)) yield part(entries)
        yield foot
      }, response)
    } catch (fault) {
      // Whoever went away, or was cut off, is told nothing more.
      if (!hasGone(fault)) throw fault
    } finally {
      clearTimeout(cut)
      running -= 1
    }
  }

  resource(router, urls.registerJson, { get: [(request, response) => dump(request, response, 'json', jsonFormat)] })
  resource(router, urls.registerCsv, { get: [(request, response) => dump(request, response, 'csv', csvFormat)] })
  return router
}

/** How a dump is written: its beginning, the entries as they come, its end. */
type Format = (
  at: string,
  position: number,
) => { readonly head: string; readonly part: (entries: readonly RegisteredCase[]) => string; readonly foot: string }

const jsonFormat: Format = (at, position) => {
  let first = true
  return {
    head: `{"at":${JSON.stringify(at)},"position":"${position}","items":[\n`,
    part(entries) {
      const text = entries.map((entry) => JSON.stringify(describeEntry(entry, at))).join(',\n')
      const joined = first ? text : `,\n${text}`
      first = false
      return joined
    },
    foot: '\n]}\n',
  }
}

const csvFormat: Format = (at) => ({
  head: registerCsv.head,
  part: (entries) => entries.map((entry) => registerCsv.line(describeEntry(entry, at))).join(''),
  foot: '',
})

const hasGone = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === 'ERR_STREAM_PREMATURE_CLOSE'
