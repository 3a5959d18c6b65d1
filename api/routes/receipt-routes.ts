import { Router, type RequestHandler } from 'express'
import type { Store } from '../../store/create-store'
import { personOf } from '../identity/authenticated'
import { describeReceipt } from '../describe/describe-receipt'
import { Problem } from '../answer/problem'
import { resource } from './resource'
import { urlPatterns } from '../urls'

/** One's own receipts. Somebody else's answers as one that does not exist. */
export function receiptRoutes({
  store,
  authenticate,
}: {
  readonly store: Store
  readonly authenticate: RequestHandler
}): Router {
  const router = Router()
  resource(router, urlPatterns.receipt(':receiptId'), {
    get: [
      authenticate,
      async (request, response) => {
        const receipt = await store.receipts.findReceipt(String(request.params['receiptId']))
        if (receipt?.by.subject !== personOf(response).subject) throw new Problem('RECEIPT_UNKNOWN')
        response.json(describeReceipt(receipt))
      },
    ],
  })
  return router
}
