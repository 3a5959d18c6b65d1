import { Router } from 'express'
import { procedureOfCase } from '../../domain/procedure-of-case'
import { questionSheet } from '../../domain/process/question-sheet'
import type { Store } from '../../store/create-store'
import { ReceiptPage } from '../../web/pages/action/receipt-page'
import { Problem } from '../answer/problem'
import { describeReceipt } from '../describe/describe-receipt'
import { personOf } from '../identity/authenticated'
import { resource } from '../routes/resource'
import { urls } from '../urls'
import { mustBeLoggedIn } from './page-reader'
import { pagePatterns, pageUrls } from './page-urls'
import { sendPage, surroundingsOf } from './send-page'

/** One's own receipts. Somebody else's is told of as one that there is not. */
export function receiptPages({ store }: { readonly store: Pick<Store, 'receipts'> }): Router {
  const router = Router()
  resource(router, pagePatterns.receipt(':receiptId'), {
    get: [
      mustBeLoggedIn,
      async (request, response) => {
        const receipt = await store.receipts.findReceipt(String(request.params['receiptId']))
        if (receipt?.by.subject !== personOf(response).subject) throw new Problem('RECEIPT_UNKNOWN')
        const { number, receivedAt, sha256, outcome, refusal } = describeReceipt(receipt)
        const procedure = procedureOfCase(receipt.caseId)
        const command = [procedure.opening, ...procedure.commands].find(({ name }) => name === receipt.command)
        const sent = receipt.data as Readonly<Record<string, unknown>>
        sendPage(
          response,
          ReceiptPage({
            surroundings: surroundingsOf(response),
            number,
            label: command?.label ?? '',
            receivedAt,
            sha256,
            outcome,
            refusal: refusal?.detail,
            caseHref: pageUrls.case(receipt.caseId),
            certificateHref: urls.receiptCertificatePdf(receipt.receiptId),
            sent: command === undefined ? [] : questionSheet(command.fields, sent),
          }),
        )
      },
    ],
  })
  return router
}
