import { Router } from 'express'
import type { Procedure } from '../../domain/process/procedure'
import { readableCase } from '../read/readable-case'
import { createBidReceiver } from '../receive/receive-bid'
import { urlPatterns } from '../urls'
import type { DocumentRouteParts } from './document-routes'
import { resource } from './resource'

/** Where sealed bids come in from programs, for the procedures that take any. */
export function bidRoutes(procedure: Procedure, { authenticate, ...parts }: DocumentRouteParts): Router {
  const router = Router()
  const { name } = procedure
  const command = procedure.commands.find(({ file }) => file === 'sealed')
  if (command === undefined) return router
  const { asked, receive } = createBidReceiver(procedure, command.name, parts)

  resource(router, urlPatterns.bids(name, ':caseId'), {
    post: [
      asked,
      authenticate,
      async (request, response) => {
        await receive(request, response, await readableCase(parts.store, name, request, response))
      },
    ],
  })
  return router
}
