import { createHash } from 'node:crypto'
import { Router } from 'express'
import { instantOf } from '../../domain/calendar/instant'
import type { Store } from '../../store/create-store'
import { confirmAddressPage } from '../../web/confirm-address-page'
import { urls } from '../urls'
import { resource } from './resource'

export interface ConfirmationRouteParts {
  readonly store: Pick<Store, 'addresses'>
  /** Milliseconds since 1970. */
  readonly clock: () => number
}

/**
 * Where the links lead by which e-mail addresses are confirmed. Opening one does nothing, since programs that look through
 * people's mail open every link; only the page's button confirms. The link is all that is asked for: who has it has the mailbox.
 */
export function confirmationRoutes({ store, clock }: ConfirmationRouteParts): Router {
  const router = Router()
  resource(router, urls.confirmation, {
    get: [
      (_request, response) => {
        response.set('X-Robots-Tag', 'noindex').type('html').send(confirmAddressPage('ask'))
      },
    ],
    post: [
      async (request, response) => {
        const code = new URL(request.originalUrl, 'http://localhost').searchParams.get('kode') ?? ''
        const tokenHash = createHash('sha256').update(code).digest()
        const followed = await store.addresses.followLink(tokenHash, instantOf(clock()))
        response
          .status(followed ? 200 : 410)
          .set('X-Robots-Tag', 'noindex')
          .type('html')
          .send(confirmAddressPage(followed ? 'done' : 'unusable'))
      },
    ],
  })
  return router
}
