import { Router, type Request, type RequestHandler, type Response } from 'express'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import { procedureOf } from '../../domain/process/case-id'
import { mayRead } from '../../domain/rights/rights'
import { procedures } from '../../domain/procedures'
import { relationOf } from '../../domain/rights/reader-relation'
import { publishedKeys, type CertificateKey } from '../../certificates/certificate-keys'
import { mayCertify } from '../../certificates/compose-certificate'
import type { CertificateForm, CertifiedCase } from '../../rendering/certificate-question'
import type { CertificateRendering } from '../../rendering/certificate-rendering'
import { QueueFull } from '../../rendering/fair-queue'
import type { StoredCase } from '../../store/cases/case-columns'
import type { Store } from '../../store/create-store'
import type { Receipt } from '../../store/receipts/receipt'
import { noteReader, personOf, requestedAt } from '../identity/authenticated'
import { currentState } from '../describe/describe-case'
import { mayReadLetter } from '../describe/describe-letter'
import { Problem } from '../answer/problem'
import { noteCase } from '../observe/access-log'
import { caseForReading } from '../read/case-for-reading'
import { readableCase } from '../read/readable-case'
import { resource } from './resource'
import { readingFor } from '../identity/standing-in'
import { urlPatterns, urls } from '../urls'

export interface CertificateParts {
  readonly store: Store
  readonly authenticate: RequestHandler
  /** All are published. */
  readonly keys: readonly CertificateKey[]
  readonly rendering: CertificateRendering
  readonly publicUrl: string
}

/** What a certificate is asked of: a case, or a submission and the case that it came to as far as the reader may read it. */
interface Subject {
  readonly row: StoredCase | undefined
  readonly submission?: Receipt
  /** For the name of the file. */
  readonly name: string
}

/** Signed proof of what was sent and what became of it, as JSON and as PDF; and the keys by which anybody can check it. */
export function certificateRoutes({ store, authenticate, keys, rendering, publicUrl }: CertificateParts): Router {
  const router = Router()

  const certifiedCase = async (row: StoredCase, response: Response): Promise<CertifiedCase> => ({
    row,
    state: currentState(row),
    letters: (await store.letters.listLetters(row.caseId)).filter((letter) =>
      mayReadLetter(personOf(response), row, letter),
    ),
  })

  const send = async (
    request: Request,
    response: Response,
    { row, submission, name }: Subject,
    form: CertificateForm,
  ): Promise<void> => {
    const gone = new AbortController()
    response.once('close', () => {
      gone.abort()
    })
    const question = {
      ...(row === undefined ? {} : { about: await certifiedCase(row, response) }),
      reader: personOf(response),
      issuedOn: civilDateAt(requestedAt(response)),
      publicUrl,
      ...(submission === undefined ? {} : { submission }),
      form,
    }
    const certificate = await rendering.certificate(question, name, gone.signal).catch((fault: unknown) => {
      // Nobody is there any more to be told.
      if (gone.signal.aborted) return undefined
      throw fault instanceof QueueFull ? full(fault) : fault
    })
    if (certificate === undefined) return
    const { bytes, sha256 } = certificate
    response
      .vary('Accept')
      .set('ETag', `"${sha256}"`)
      .set(
        'Content-Disposition',
        `${form === 'pdf' ? 'inline' : 'attachment'}; filename="certifikat-${name.replaceAll(/[^\w.-]/g, '-')}.${form}"`,
      )
      .type(form === 'pdf' ? 'application/pdf' : 'application/json')
      .send(request.method === 'HEAD' ? undefined : Buffer.from(bytes.buffer))
  }

  const certified = (subject: (request: Request, response: Response) => Promise<Subject>) => ({
    either: {
      get: [
        authenticate,
        async (request: Request, response: Response) => {
          const form = request.accepts(['application/json', 'application/pdf']) === 'application/pdf' ? 'pdf' : 'json'
          await send(request, response, await subject(request, response), form)
        },
      ],
    },
    pdf: {
      get: [
        authenticate,
        async (request: Request, response: Response) => {
          await send(request, response, await subject(request, response), 'pdf')
        },
      ],
    },
  })

  for (const { name } of Object.values(procedures)) {
    const ofCase = certified(async (request, response) => ({
      row: await readableCase(store, name, request, response),
      name: String(request.params['caseId']),
    }))
    resource(router, urlPatterns.certificate(name, ':caseId'), ofCase.either)
    resource(router, urlPatterns.certificatePdf(name, ':caseId'), ofCase.pdf)
  }
  const ofReceipt = certified(async (request, response) => {
    const name = String(request.params['receiptId'])
    const submission = await store.receipts.findReceipt(name)
    if (submission === undefined) throw new Problem('RECEIPT_UNKNOWN')
    return { row: await caseOfReceipt(store, submission, response), submission, name }
  })
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
  noteCase(response, urlPatterns.receiptCertificate(':receiptId'), receipt.caseId)
  const row = procedureOf(receipt.caseId) === undefined ? undefined : await caseForReading(store, receipt.caseId)
  const reader = row === undefined ? person : await readingFor(store, person, row.index.standing, requestedAt(response))
  const readable = row !== undefined && mayRead(reader, row.index.standing)
  const permitted = readable
    ? mayCertify(reader, relationOf({ person: reader }, row.index.standing), receipt)
    : receipt.by.subject === person.subject
  if (!permitted) throw new Problem('RECEIPT_UNKNOWN')
  if (readable) noteReader(response, reader)
  return readable ? row : undefined
}

const full = ({ of }: QueueFull): Problem =>
  of === 'person'
    ? new Problem('CERTIFICATES_WAITING', { headers: { 'Retry-After': '10' } })
    : new Problem('CERTIFICATES_BUSY', { headers: { 'Retry-After': '30' } })
