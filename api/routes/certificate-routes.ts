import { createHash } from 'node:crypto'
import { Router, type Request, type RequestHandler, type Response } from 'express'
import type { Person } from '../../domain/rights/actor'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import { procedureOf } from '../../domain/process/case-id'
import { mayRead } from '../../domain/rights/rights'
import { procedures } from '../../domain/procedures'
import { relationOf } from '../../domain/rights/reader-relation'
import { publishedKeys, signingKey, type CertificateKey } from '../../certificates/certificate-keys'
import { chainHash, chainStart } from '../../certificates/chain-hash'
import { composeCertificate, mayCertify, type CaseEvidence } from '../../certificates/compose-certificate'
import { issueCertificate, type IssuedCertificate } from '../../certificates/issue-certificate'
import type { TextRenderer } from '../../letters/render-letter'
import type { StoredCase } from '../../store/cases/case-columns'
import type { Store } from '../../store/create-store'
import type { Receipt } from '../../store/receipts/receipt'
import { noteReader, personOf, requestedAt } from '../identity/authenticated'
import { currentState } from '../describe/describe-case'
import { mayReadLetter } from '../describe/describe-letter'
import { Problem } from '../answer/problem'
import { readableCase } from '../read/readable-case'
import { resource } from './resource'
import { readingFor } from '../identity/standing-in'
import { urlPatterns, urls } from '../urls'

export interface CertificateParts {
  readonly store: Store
  readonly authenticate: RequestHandler
  /** The first signs; all are published. */
  readonly keys: readonly CertificateKey[]
  readonly renderText: TextRenderer
  readonly publicUrl: string
}

/** Signed proof of what was sent and what became of it, as JSON and as PDF; and the keys by which anybody can check it. */
export function certificateRoutes({ store, authenticate, keys, renderText, publicUrl }: CertificateParts): Router {
  const router = Router()
  const key = signingKey(keys)

  const evidenceOf = async (row: StoredCase, person: Person): Promise<CaseEvidence> => {
    const [chain, receipts, letters, messages] = await Promise.all([
      store.journal.readChain(row.caseId, row.seq),
      store.receipts.receiptsOfCase(row.caseId),
      store.letters.listLetters(row.caseId),
      store.messages.listMessages(row.caseId),
    ])
    let before = chainStart
    for (const { body, hash } of chain) {
      // What does not hold must not be signed: npm run verify-journal names the row.
      if (chainHash(before, body) !== hash) throw new Error(`The journal of ${row.caseId} does not verify`)
      before = hash
    }
    return {
      row,
      state: currentState(row),
      chain,
      receipts,
      letters: letters.filter((letter) => mayReadLetter(person, row, letter)),
      messages,
    }
  }

  const issue = async (
    response: Response,
    row: StoredCase | undefined,
    submission?: Receipt,
  ): Promise<IssuedCertificate> => {
    const reader = personOf(response)
    const content = composeCertificate(row && (await evidenceOf(row, reader)), {
      reader,
      issuedOn: civilDateAt(requestedAt(response)),
      publicUrl,
      ...(submission === undefined ? {} : { submission }),
    })
    return issueCertificate(content, { key, renderText })
  }

  const certified = (
    issued: (request: Request, response: Response) => Promise<IssuedCertificate>,
    name: (request: Request) => string,
  ) => ({
    either: {
      get: [
        authenticate,
        async (request: Request, response: Response) => {
          send(
            request,
            response,
            await issued(request, response),
            request.accepts(['application/json', 'application/pdf']) === 'application/pdf' ? 'pdf' : 'json',
            name(request),
          )
        },
      ],
    },
    pdf: {
      get: [
        authenticate,
        async (request: Request, response: Response) => {
          send(request, response, await issued(request, response), 'pdf', name(request))
        },
      ],
    },
  })

  for (const { name } of Object.values(procedures)) {
    const ofCase = certified(
      async (request, response) => issue(response, await readableCase(store, name, request, response)),
      (request) => String(request.params['caseId']),
    )
    resource(router, urlPatterns.certificate(name, ':caseId'), ofCase.either)
    resource(router, urlPatterns.certificatePdf(name, ':caseId'), ofCase.pdf)
  }
  const ofReceipt = certified(
    async (request, response) => {
      const receipt = await store.receipts.findReceipt(String(request.params['receiptId']))
      if (receipt === undefined) throw new Problem('RECEIPT_UNKNOWN')
      return issue(response, await caseOfReceipt(store, receipt, response), receipt)
    },
    (request) => String(request.params['receiptId']),
  )
  resource(router, urlPatterns.receiptCertificate(':receiptId'), ofReceipt.either)
  resource(router, urlPatterns.receiptCertificatePdf(':receiptId'), ofReceipt.pdf)

  resource(router, urls.certificateKeys, {
    get: [
      (_request, response) => {
        response.set('Cache-Control', 'public, max-age=3600').json({ keys: publishedKeys(keys) })
      },
    ],
  })
  return router
}

/**
 * The case of a receipt as far as the reader may read it, or none; somebody who may not have the receipt certified is told
 * no more than that there is none.
 */
async function caseOfReceipt(store: Store, receipt: Receipt, response: Response): Promise<StoredCase | undefined> {
  const person = personOf(response)
  const row = procedureOf(receipt.caseId) === undefined ? undefined : await store.cases.findCase(receipt.caseId)
  const reader = row === undefined ? person : await readingFor(store, person, row.index.standing, requestedAt(response))
  const readable = row !== undefined && mayRead(reader, row.index.standing)
  const permitted = readable
    ? mayCertify(reader, relationOf({ person: reader }, row.index.standing), receipt)
    : receipt.by.subject === person.subject
  if (!permitted) throw new Problem('RECEIPT_UNKNOWN')
  if (readable) noteReader(response, reader)
  return readable ? row : undefined
}

function send(
  request: Request,
  response: Response,
  { json, pdf, pdfSha256 }: IssuedCertificate,
  form: 'json' | 'pdf',
  name: string,
): void {
  const bytes = form === 'pdf' ? pdf : Buffer.from(json, 'utf8')
  const sha256 = form === 'pdf' ? pdfSha256 : createHash('sha256').update(bytes).digest('hex')
  response
    .vary('Accept')
    .set('ETag', `"${sha256}"`)
    .set(
      'Content-Disposition',
      `${form === 'pdf' ? 'inline' : 'attachment'}; filename="certifikat-${name.replaceAll(/[^\w.-]/g, '-')}.${form}"`,
    )
    .type(form === 'pdf' ? 'application/pdf' : 'application/json')
    .send(request.method === 'HEAD' ? undefined : bytes)
}
