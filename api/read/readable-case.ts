import type { Request, Response } from 'express'
import type { ProcedureName } from '../../domain/process/procedure-name'
import { Refusal } from '../../domain/refusal/refusal'
import { refusalTexts } from '../../domain/refusal/refusal-codes'
import { mayRead } from '../../domain/rights/rights'
import type { StoredCase } from '../../store/cases/case-columns'
import type { Store } from '../../store/create-store'
import { caseForReading } from './case-for-reading'
import { noteReader, personOf, requestedAt } from '../identity/authenticated'
import { readingFor } from '../identity/standing-in'

/**
 * The case of a request's address. An unknown, a foreign and another procedure's case answer alike, so that nobody
 * learns which exist.
 * @throws {Refusal} CASE_UNKNOWN
 */
export async function readableCase(
  store: Store,
  procedure: ProcedureName,
  request: Request,
  response: Response,
): Promise<StoredCase> {
  const row = await caseForReading(store, String(request.params['caseId']))
  if (row === undefined || row.procedure !== procedure) throw unknownCase()
  const reader = await readingFor(store, personOf(response), row.index.standing, requestedAt(response))
  if (!mayRead(reader, row.index.standing)) throw unknownCase()
  noteReader(response, reader)
  return row
}

const unknownCase = (): Refusal => new Refusal('CASE_UNKNOWN', refusalTexts.CASE_UNKNOWN)
