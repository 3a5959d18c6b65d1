import { Router, type Request, type RequestHandler, type Response } from 'express'
import { documentAudiences, documentKinds, largestDocument } from '../../domain/document/attached-document'
import { mediaTypes } from '../../domain/document/media-types'
import { barrier } from '../../domain/process/judge'
import type { Procedure } from '../../domain/process/procedure'
import { relationOf } from '../../domain/rights/reader-relation'
import { StorageFault } from '../../documents/document-storage'
import { InfectedFile, type DocumentRoom } from '../../documents/document-room'
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
import { incomingFile, type IncomingFile } from '../receive/incoming-file'
import { Problem } from '../answer/problem'
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

/** A receipt must be in the store within three seconds of its stamp; what took longer is stamped when it was kept. */
const freshMs = 2_000

/** The files of a procedure's cases: hand in, list, fetch. */
export function documentRoutes(
  procedure: Procedure,
  { store, reception, room, intake, metrics, authenticate, clock }: DocumentRouteParts,
): Router {
  const router = Router()
  const { name } = procedure
  const command = procedure.commands.find(({ file }) => file === true)
  if (command === undefined) return router

  const keep = async (caseId: string, { documentId, mediaType, file }: IncomingFile): Promise<ScanState> => {
    try {
      return await room.keep({ documentId, caseId, mediaType, file })
    } catch (error) {
      if (error instanceof InfectedFile) throw new Problem('DOCUMENT_INFECTED', { members: { finding: error.finding } })
      if (error instanceof StorageFault)
        throw new Problem('STORE_UNAVAILABLE', { headers: { 'Retry-After': '5' }, cause: error })
      throw error
    }
  }

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
        const received = await incomingFile(request, response, admitted, { intake, clock })
        const { file, documentId, mediaType, incoming } = received
        try {
          const scan = await keep(row.caseId, received)
          const stamp =
            clock() - Date.parse(incoming.body.receivedAt) > freshMs
              ? new Date(clock()).toISOString()
              : incoming.body.receivedAt
          const told = await reception.act(procedure, row.caseId, command.name, {
            ...incoming,
            body: { ...incoming.body, receivedAt: stamp },
          })
          const { size, sha256 } = file
          answer(
            request,
            response,
            told,
            { documentId, mediaType, size, sha256, href: urls.document(name, row.caseId, documentId) },
            scan,
          )
        } finally {
          await file.release()
        }
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
