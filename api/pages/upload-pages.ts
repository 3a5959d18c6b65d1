import { Router, type RequestHandler, type Response } from 'express'
import { z } from 'zod'
import { largestDocument, type DocumentData } from '../../domain/document/attached-document'
import { mediaTypeOf, mediaTypes, type MediaType } from '../../domain/document/media-types'
import { Refusal } from '../../domain/refusal/refusal'
import type { DocumentRoom } from '../../documents/document-room'
import type { FileIntake } from '../../documents/file-intake'
import type { StoredCase } from '../../store/cases/case-columns'
import type { Store } from '../../store/create-store'
import type { UploadOutcome } from '../../web/pages/case/upload-part'
import { problemCodes } from '../answer/problem-codes'
import { Problem } from '../answer/problem'
import { emailOf, personOf } from '../identity/authenticated'
import type { ApiMetrics } from '../observe/request-metrics'
import { admitted, fileQuery } from '../receive/admit-file'
import type { Reception } from '../receive/reception'
import { readQuery } from '../read/read-query'
import { takeFile, type TakenFile } from '../receive/take-file'
import { resource } from '../routes/resource'
import { documentsPage, type DocumentsPageExtra } from './documents-page'
import { ownForm } from './form-body'
import type { FormTicket, FormTickets } from './form-ticket'
import { mostFiles, readUpload, type FormFile } from './forms/read-upload'
import { mayUpload } from './may-upload'
import { pageCase } from './page-case'
import { PageFault } from './page-fault'
import { loginAddress, mustBeLoggedIn, readerOf } from './page-reader'
import { pagePatterns, pageUrls, withQuery } from './page-urls'
import { sendPage } from './send-page'

export interface UploadPageParts {
  readonly store: Store
  readonly reception: Reception
  readonly room: DocumentRoom
  readonly intake: FileIntake
  readonly metrics: ApiMetrics
  readonly tickets: FormTickets
  /** Milliseconds since 1970. */
  readonly clock: () => number
}

const query = { kvitteringer: z.string().max(1_000).optional() }
const said = z.object({ kind: fileQuery.kind, audience: fileQuery.audience })

/** A case's documents, and handing in more: several at once, each received, checked and answered by itself. */
export function uploadPages({ store, reception, room, intake, metrics, tickets, clock }: UploadPageParts): Router {
  const router = Router()

  const show = async (response: Response, row: StoredCase, extra: DocumentsPageExtra, status = 200): Promise<void> => {
    const { subject } = personOf(response)
    const ticket = tickets.issue({ subject, path: pageUrls.documents(row.caseId), seq: row.seq })
    sendPage(response, await documentsPage({ store, row, response, ticket }, extra), status)
  }

  /** One file of the form: received, or why not. Never throws for what its sender can mend. */
  const taken = async (
    response: Response,
    row: StoredCase,
    ticket: FormTicket,
    number: number,
    file: FormFile,
    fields: Readonly<Record<string, string>>,
  ): Promise<UploadOutcome> => {
    const { name } = file
    try {
      const received = await handIn(response, row, `${ticket.key}/${String(number)}`, file, fields)
      const { told, scan } = received
      metrics.commands.inc({ procedure: row.procedure, command: told.receipt.command, outcome: told.kind })
      if (told.kind === 'refused') return { name, refused: told.refusal.message }
      return { name, receiptId: told.receipt.receiptId, checked: told.kind !== 'kept' && scan !== 'awaiting' }
    } catch (error) {
      return { name, refused: whyNot(error) }
    }
  }

  const handIn = async (
    response: Response,
    row: StoredCase,
    idempotencyKey: string,
    { name, sentAs, source }: FormFile,
    fields: Readonly<Record<string, string>>,
  ): Promise<TakenFile> => {
    const way = mayUpload(row, personOf(response))
    const called = fileQuery.name.safeParse(name)
    const { kind, audience } = said.parse(without(fields))
    const mediaType = typeOf(sentAs, name)
    if (!called.success)
      throw new PageFault(422, 'Filens navn kan ikke bruges', 'Giv filen et andet navn, og send den igen.')
    if (mediaType === undefined) throw new Problem('DOCUMENT_TYPE')
    if (way === undefined) throw new Refusal('WRONG_STATUS', 'Der kan ikke sendes filer til sagen, som den står nu.')
    const file = {
      idempotencyKey,
      said: { name: called.data, kind, ...(audience === undefined ? {} : { audience }) },
      mediaType,
      atMost: largestDocument,
    } as const
    const person = personOf(response)
    const email = emailOf(response)
    return takeFile(
      source,
      {
        person,
        ...(email === undefined ? {} : { email }),
        place: `POST\n${pageUrls.documents(row.caseId)}\n${called.data}`,
        begin: () => undefined,
      },
      await admitted(person, row, file, { store, ...way, clock }),
      { ...way, caseId: row.caseId },
      { reception, room, intake, clock },
    )
  }

  const loggedIn: RequestHandler = (request, response, next) => {
    if (readerOf(response) !== undefined) {
      next()
      return
    }
    // Files are not kept for somebody of whom nobody knows who it is.
    throw new PageFault(
      401,
      'Du er logget ud',
      'Filerne er ikke modtaget, fordi dit login var udløbet. Log ind, og vælg dem igen.',
      ['Log ind, og gå til dokumenterne', loginAddress(request.path)],
    )
  }

  resource(router, pagePatterns.documents(':caseId'), {
    get: [
      mustBeLoggedIn,
      async (request, response) => {
        const row = await pageCase(store, request, response)
        const { kvitteringer = '' } = readQuery(request, query)
        const outcomes = await Promise.all(
          kvitteringer
            .split(',')
            .filter((id) => z.uuid().safeParse(id).success)
            .slice(0, mostFiles)
            .map(async (id): Promise<UploadOutcome | undefined> => {
              const receipt = await store.receipts.findReceipt(id)
              if (receipt?.caseId !== row.caseId || receipt.by.subject !== personOf(response).subject) return undefined
              const { name, documentId } = receipt.data as DocumentData
              const scan = (await store.documents.scanStates([documentId])).get(documentId)
              return { name, receiptId: id, checked: scan !== undefined && scan !== 'awaiting' }
            }),
        )
        await show(response, row, { outcomes: outcomes.filter((one) => one !== undefined) })
      },
    ],
    post: [
      ownForm,
      loggedIn,
      async (request, response) => {
        const row = await pageCase(store, request, response)
        const path = pageUrls.documents(row.caseId)
        if (Number(request.headers['content-length'] ?? 0) > mostFiles * largestDocument)
          throw new PageFault(
            413,
            'Der er valgt for meget',
            'Filerne fylder for meget til sammen. Send nogle ad gangen.',
            ['Gå til dokumenterne', path],
          )
        let number = 0
        let stale = false
        const { fields, outcomes, tooMany } = await readUpload(request, async (file, before) => {
          const ticket = tickets.open(before['billet'], path)
          stale ||= ticket?.subject !== personOf(response).subject
          if (ticket === undefined || stale) return { name: file.name, refused: staleText }
          if (!said.safeParse(without(before)).success) return { name: file.name, refused: noKind }
          number += 1
          return taken(response, row, ticket, number, file, before)
        })
        const faults = [
          ...(outcomes.length === 0 ? ['Vælg mindst en fil.'] : []),
          ...(tooMany
            ? [`Der kan sendes ${String(mostFiles)} filer ad gangen. De første er behandlet; send resten bagefter.`]
            : []),
          ...(said.safeParse(without(fields)).success ? [] : [noKind]),
        ]
        const all = outcomes.every((one) => 'receiptId' in one)
        if (faults.length === 0 && all)
          response.redirect(
            303,
            withQuery(path, {
              kvitteringer: outcomes.flatMap((one) => ('receiptId' in one ? one.receiptId : [])).join(','),
            }),
          )
        else await show(response, await pageCase(store, request, response), { outcomes, faults, chosen: fields }, 422)
      },
    ],
  })
  return router
}

const staleText = 'Siden var for gammel til at sende fra. Vælg filen igen, og send.'
const noKind = 'Vælg, hvad filerne er.'

/** Controls that were left empty say nothing. */
const without = (fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))

/** What a file is by what the browser takes it for, or by the ending of its name where it does not know. Its bytes are looked at in any case. */
function typeOf(sentAs: string, name: string): MediaType | undefined {
  const known = mediaTypeOf(sentAs.toLowerCase(), name)
  if (known !== undefined || !['', 'application/octet-stream'].includes(sentAs)) return known
  return (Object.keys(mediaTypes) as MediaType[]).find((type) => mediaTypeOf(type, name) === type)
}

/** Why a file was not received, in words for its sender. @throws what is none of theirs to mend */
function whyNot(error: unknown): string {
  if (error instanceof Refusal) return error.message
  if (error instanceof PageFault) return error.text
  if (!(error instanceof Problem)) throw error
  if (error.code === 'STORE_UNAVAILABLE') return 'Systemet kan ikke modtage filen i øjeblikket. Send den igen om lidt.'
  return error.message === problemCodes.DOCUMENT_TYPE.text ? wrongType : error.message
}

const wrongType =
  'Filen er ikke af en type, der modtages, eller den er noget andet, end dens navn siger. Gem den som PDF, og send den igen.'
