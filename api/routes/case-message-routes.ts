import { Router, type RequestHandler } from 'express'
import { mayReadMessage } from '../../domain/mail/message-rights'
import type { Procedure } from '../../domain/process/procedure'
import type { Store } from '../../store/create-store'
import { personOf } from '../identity/authenticated'
import { describeMessage } from '../describe/describe-message'
import { readQuery } from '../read/read-query'
import { readableCase } from '../read/readable-case'
import { resource } from './resource'
import { urlPatterns } from '../urls'

/** The e-mails of a case, for those whom each is for: the authority all, the party what was sent to it. */
export function caseMessageRoutes(
  { name }: Procedure,
  { store, authenticate }: { readonly store: Store; readonly authenticate: RequestHandler },
): Router {
  const router = Router()
  resource(router, urlPatterns.caseMessages(name, ':caseId'), {
    get: [
      authenticate,
      async (request, response) => {
        readQuery(request, {})
        const { caseId, index } = await readableCase(store, name, request, response)
        const messages = (await store.messages.listMessages(caseId)).filter((message) =>
          mayReadMessage(personOf(response), index.standing, message),
        )
        response.json({ caseId, items: messages.map(describeMessage) })
      },
    ],
  })
  return router
}
