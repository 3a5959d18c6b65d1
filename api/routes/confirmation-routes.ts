import { createHash } from 'node:crypto'
import { Router } from 'express'
import { instantOf } from '../../domain/calendar/instant'
import type { Store } from '../../store/create-store'
import { ConfirmAddressPage } from '../../web/pages/public/confirm-address-page'
import { secretLinkPage } from '../pages/secret-link-page'
import { sendPage, surroundingsOf } from '../pages/send-page'
import { urls } from '../urls'
import { resource } from './resource'

export interface ConfirmationRouteParts {
  readonly store: Pick<Store, 'addresses'>
  /** Address of the pages' stylesheet. */
  readonly stylesheet: string
  /** Milliseconds since 1970. */
  readonly clock: () => number
}

/**
 * Where the links lead by which e-mail addresses are confirmed. Opening one does nothing, since programs that look through
 * people's mail open every link; only the page's button confirms. The link is all that is asked for: who has it has the mailbox.
 */
export function confirmationRoutes({ store, stylesheet, clock }: ConfirmationRouteParts): Router {
  const router = Router()
  const page = secretLinkPage(stylesheet)
  resource(router, urls.confirmation, {
    get: [
      ...page,
      (_request, response) => {
        sendPage(response, ConfirmAddressPage({ surroundings: surroundingsOf(response), page: 'ask' }))
      },
    ],
    post: [
      ...page,
      async (request, response) => {
        const code = new URL(request.originalUrl, 'http://localhost').searchParams.get('kode') ?? ''
        const tokenHash = createHash('sha256').update(code).digest()
        const followed = await store.addresses.followLink(tokenHash, instantOf(clock()))
        sendPage(
          response,
          ConfirmAddressPage({ surroundings: surroundingsOf(response), page: followed ? 'done' : 'unusable' }),
          followed ? 200 : 410,
        )
      },
    ],
  })
  return router
}
