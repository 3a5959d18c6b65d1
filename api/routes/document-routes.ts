import { Router, type Request, type RequestHandler, type Response } from 'express'
import { documentAudiences, documentKinds, largestDocument } from '../../domain/document/attached-document'
import { mediaTypes } from '../../domain/document/media-types'
import { barrier } from '../../domain/process/judge'
import type { Procedure } from '../../domain/process/procedure'
import { relationOf } from '../../domain/rights/reader-relation'
import type { DocumentRoom } from '../../documents/document-room'
import type { FileIntake } from '../../documents/file-intake'
import type { Store } from '../../store/create-store'
import type { ScanState } from '../../store/documents/document'
import { sendProblem } from '../answer/answer-problem'
import { sendDocument } from '../answer/send-document'
import { personOf } from '../identity/authenticated'
import { caseDocuments } from '../receive/case-documents'
import { currentState } from '../describe/describe-case'
import { describeDocument } from '../describe/describe-document'
import { describeReceipt } from '../describe/describe-receipt'
import { admitFile } from '../receive/admit-file'
import { fileSender } from '../receive/incoming-file'
import { takeFile } from '../receive/take-file'
import { readableCase } from '../read/readable-case'
import type { Reception, ReceptionAnswer } from '../receive/reception'
import type { ApiMetrics } from '../observe/request-metrics'
import { resource } from './resource'
import { urlPatterns, urls } from '../urls'

export interface DocumentRouteParts {
  readonly store: Store
  readonly reception: Reception
  readonly room: DocumentRoom
  readonly intake: FileIntake
  readonly metrics: ApiMetrics
  readonly authenticate: RequestHandler
  /** Milliseconds since 1970. */
  readonly clock: () => number
}

/** The files of a procedure's cases: hand in, list, fetch. */
export function documentRoutes(
  procedure: Procedure,
  { store, reception, room, intake, metrics, authenticate, clock }: DocumentRouteParts,
): Router {
  const router = Router()
  const { name } = procedure
  const command = procedure.commands.find(({ file }) => file === true)
  if (command === undefined) return router

  const answer = (
    request: Request,
    response: Response,
    told: ReceptionAnswer,
    document: Readonly<Record<string, unknown>>,
    scan: ScanState,
  ): void => {
    metrics.commands.inc({ procedure: name, command: told.receipt.command, outcome: told.kind })
    const receipt = describeReceipt(told.receipt)
    if (told.kind === 'refused') {
      sendProblem(request, response, told.refusal, { receipt })
      return
    }
    const waits = told.kind === 'kept' || scan === 'awaiting'
    response
      .status(waits ? 202 : 201)
      .location(waits ? receipt.href : String(document['href']))
      .json({ ...receipt, document: { ...document, scan } })
  }

  resource(router, urlPatterns.documents(name, ':caseId'), {
    get: [
      authenticate,
      async (request, response) => {
        const row = await readableCase(store, name, request, response)
        const person = personOf(response)
        const documents = await caseDocuments(store, row, person)
        const scans = await store.documents.scanStates(documents.map(({ documentId }) => documentId))
        const { owner } = relationOf({ person }, row.index.standing)
        response.json({
          caseId: row.caseId,
          items: documents.map((document) =>
            describeDocument(document, scans.get(document.documentId) ?? 'awaiting', {
              person,
              owner,
              procedure: name,
              caseId: row.caseId,
            }),
          ),
          ...(barrier(procedure, command, currentState(row), person) === undefined
            ? { upload: uploadForm(urls.documents(name, row.caseId)) }
            : {}),
        })
      },
    ],
    post: [
      authenticate,
      async (request, response) => {
        const row = await readableCase(store, name, request, response)
        const admitted = await admitFile(request, response, row, { store, procedure, command: command.name, clock })
        const { told, scan, ...document } = await takeFile(
          request,
          fileSender(request, response),
          admitted,
          { procedure, caseId: row.caseId, command: command.name },
          { reception, room, intake, clock },
        )
        const href = urls.document(name, row.caseId, document.documentId)
        answer(request, response, told, { ...document, href }, scan)
      },
    ],
  })

  resource(router, urlPatterns.document(name, ':caseId', ':documentId'), {
    get: [
      authenticate,
      async (request, response) => {
        const row = await readableCase(store, name, request, response)
        const wanted = (await caseDocuments(store, row, personOf(response))).find(
          ({ documentId }) => documentId === request.params['documentId'],
        )
        await sendDocument(request, response, wanted, { store, room })
      },
    ],
  })
  return router
}

/** What a page needs to offer handing in a file. */
const uploadForm = (href: string) => ({
  href,
  maxBytes: largestDocument,
  kinds: documentKinds,
  audiences: documentAudiences,
  mediaTypes: Object.fromEntries(
    Object.entries(mediaTypes).map(([type, { name, extensions }]) => [type, { name, extensions }]),
  ),
})
