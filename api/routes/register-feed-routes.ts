import { Router } from 'express'
import { instantOf } from '../../domain/calendar/instant'
import type { Store } from '../../store/create-store'
import { describeChange } from '../describe/describe-register-change'
import { isFresh } from '../answer/fresh'
import { moment } from '../read/moment'
import { feedPosition, feedQuery, readQuery } from '../read/read-query'
import { registerAtom } from '../register/register-atom'
import { resource } from './resource'
import { urls } from '../urls'

export interface RegisterFeedParts {
  readonly store: Store
  readonly clock: () => number
  readonly publicUrl: string
}

/** The register's changes: for machines that keep a copy, by a cursor that skips none; and for feed readers, the latest first. */
export function registerFeedRoutes({ store, clock, publicUrl }: RegisterFeedParts): Router {
  const router = Router()

  resource(router, urls.registerChanges, {
    get: [
      async (request, response) => {
        const { cursor = 0, limit } = readQuery(request, feedQuery)
        const changes = await store.register.listRegisterChanges({ after: cursor, limit: limit + 1 })
        const shown = changes.slice(0, limit)
        // Always a cursor, also on the last page: it is where the asker goes on the next time.
        response.set('Cache-Control', 'public, max-age=10').json({
          items: shown.map(describeChange),
          next: String(shown.at(-1)?.position ?? cursor),
          more: changes.length > limit,
        })
      },
    ],
  })

  resource(router, urls.registerAtom, {
    get: [
      async (request, response) => {
        const { before, asOf } = readQuery(request, { before: feedPosition, asOf: moment.optional() })
        const now = instantOf(clock())
        const mark = await store.register.registerMark(asOf ?? now)
        if (isFresh(request, response, mark)) return
        const changes = await store.register.listRegisterChanges({
          before: before ?? Number.MAX_SAFE_INTEGER,
          limit: 50,
          ...(asOf === undefined ? {} : { asOf }),
        })
        const oldest = changes.at(-1)
        const page = (from: number | undefined): string => addressOf(from, asOf)
        response.type('application/atom+xml').send(
          registerAtom(publicUrl, {
            changes,
            self: page(before),
            updatedAt: changes[0]?.recordedAt ?? '1970-01-01T00:00:00.000Z',
            ...(oldest === undefined || changes.length < 50 ? {} : { next: page(oldest.position) }),
          }),
        )
      },
    ],
  })
  return router
}

/** The address of the Atom feed from a place on, as of an instant. */
function addressOf(before: number | undefined, asOf: string | undefined): string {
  const query = new URLSearchParams({
    ...(before === undefined ? {} : { before: String(before) }),
    ...(asOf === undefined ? {} : { asOf }),
  }).toString()
  return query === '' ? urls.registerAtom : `${urls.registerAtom}?${query}`
}
