import { Router } from 'express'
import { z } from 'zod'
import { instantOf, type Instant } from '../../domain/calendar/instant'
import type { Store } from '../../store/create-store'
import type { RegisterFilter } from '../../store/register/register-filter'
import { describeEntry, describeEntryInFull } from '../describe/describe-register-entry'
import { describeFacets } from '../describe/describe-facets'
import { isFresh } from '../answer/fresh'
import { moment } from '../read/moment'
import { pageQuery, readQuery } from '../read/read-query'
import { shownEntry } from '../register/shown-entry'
import { resource } from './resource'
import { urlPatterns, urls } from '../urls'

const text = z.string().min(1).max(200).optional()

/** What narrows the register: the same for the list, the facets and the dumps. */
export const registerQuery = {
  q: text,
  speciale: text,
  municipality: text,
  region: text,
  targetGroup: text,
  ownerType: text,
  cvr: text,
  asOf: moment.optional(),
  knownAt: moment.optional(),
}

type Asked = { readonly [K in keyof typeof registerQuery]?: string }

/** A filter, and what of the search was taken for something else than was typed. */
export interface AskedFilter {
  readonly filter: RegisterFilter
  readonly corrected: Readonly<Record<string, readonly string[]>>
}

/** The filter that a query asks for; as it is now unless it names an instant. */
export async function filterAsked(
  store: Store,
  { q, asOf, knownAt, speciale, ...rest }: Asked,
  now: Instant,
): Promise<AskedFilter> {
  const expanded = q === undefined ? undefined : await store.register.expandSearch(q)
  return {
    filter: {
      at: asOf ?? now,
      ...rest,
      ...(knownAt === undefined ? {} : { knownAt }),
      ...(speciale === undefined ? {} : { specialeId: speciale }),
      ...(expanded === undefined ? {} : { groups: expanded.groups }),
    },
    corrected: expanded?.corrected ?? {},
  }
}

/** The public register, for anyone: as it is, or as it was on a day or at an instant (I14). */
export function registerRoutes({ store, clock }: { readonly store: Store; readonly clock: () => number }): Router {
  const router = Router()
  const now = (): Instant => instantOf(clock())
  /** Neither needs the other: they are asked for at the same time. */
  const filterAndMark = async (asked: Asked) => {
    const at = now()
    const [told, mark] = await Promise.all([
      filterAsked(store, asked, at),
      store.register.registerMark(asked.asOf ?? at),
    ])
    return { ...told, mark }
  }

  resource(router, urls.register, {
    get: [
      async (request, response) => {
        const { limit, cursor, ...asked } = readQuery(request, { ...pageQuery, ...registerQuery })
        const { filter, corrected, mark } = await filterAndMark(asked)
        if (isFresh(request, response, mark)) return
        const {
          entries,
          cursor: next,
          at,
        } = await store.register.listRegister({ ...filter, limit, ...(cursor === undefined ? {} : { cursor }) })
        response.json({
          at,
          position: String(mark.position),
          ...(mark.changedAt === undefined ? {} : { changedAt: mark.changedAt }),
          items: entries.map((entry) => describeEntry(entry, at)),
          facets: urls.registerFacets,
          ...(Object.keys(corrected).length === 0 ? {} : { corrected }),
          ...(next === undefined ? {} : { next }),
        })
      },
    ],
  })

  resource(router, urls.registerFacets, {
    get: [
      async (request, response) => {
        const { filter, corrected, mark } = await filterAndMark(readQuery(request, registerQuery))
        if (isFresh(request, response, mark)) return
        response.json({
          at: filter.at,
          ...describeFacets(await store.register.countFacets(filter)),
          ...(Object.keys(corrected).length === 0 ? {} : { corrected }),
        })
      },
    ],
  })

  resource(router, urlPatterns.registerEntry(':entryId'), {
    get: [
      async (request, response) => {
        const { asOf } = readQuery(request, { asOf: moment.optional() })
        const at = asOf ?? now()
        const versions = await store.register.registerVersions(String(request.params['entryId']))
        const shown = shownEntry(versions, at)
        if (isFresh(request, response, await store.register.registerMark(at))) return
        response.json({ at, ...describeEntryInFull(shown, versions, at) })
      },
    ],
  })
  return router
}
