import { Router } from 'express'
import { z } from 'zod'
import { isCivilDate } from '../../domain/calendar/civil-date'
import { endOfCivilDay } from '../../domain/calendar/in-time'
import { addMillis, instantOf, isInstant, type Instant } from '../../domain/calendar/instant'
import type { Store } from '../../store/create-store'
import { pageQuery, readQuery } from '../read-query'
import { resource } from '../resource'
import { urls } from '../urls'

const text = z.string().max(200).optional()
const registerQuery = {
  ...pageQuery, search: text, speciale: text, municipality: text,
  at: z.string().refine((at) => isCivilDate(at) || isInstant(at), 'Skal være en dato (ÅÅÅÅ-MM-DD) eller et tidspunkt (ÅÅÅÅ-MM-DDTtt:mm:ss.sssZ).').optional(),
}

/** The public register, for anyone: as it is, or as it was on a day or at an instant (I14). */
export function registerRoutes({ store, clock }: { readonly store: Store; readonly clock: () => number }): Router {
  const router = Router()
  resource(router, urls.register, {
    get: [async (request, response) => {
      const { at, speciale, ...wanted } = readQuery(request, registerQuery)
      const { entries, cursor, at: shownAt } = await store.register.listRegister({ at: at === undefined ? instantOf(clock()) : instantMeant(at), ...(speciale === undefined ? {} : { specialeId: speciale }), ...wanted })
      response.set('Cache-Control', 'public, max-age=60')
        .json({ at: shownAt, items: entries.map(({ caseId, since, entry }) => ({ caseId, since, ...entry })), ...(cursor === undefined ? {} : { next: cursor }) })
    }],
  })
  return router
}

/** A day means how the register stood when the day was over, so that what was decided on it is shown. */
const instantMeant = (at: string): Instant => (isCivilDate(at) ? addMillis(endOfCivilDay(at), -1) : at)
