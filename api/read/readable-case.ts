import type { Request, Response } from 'express'
import type { ProcedureName } from '../../domain/process/procedure-name'
import { Refusal } from '../../domain/refusal/refusal'
import { refusalTexts } from '../../domain/refusal/refusal-codes'
import type { StoredCase } from '../../store/cases/case-columns'
import type { Store } from '../../store/create-store'
import { noteReader, personOf, requestedAt } from '../identity/authenticated'
import { findCaseAs } from './find-case-as'

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
  const asked = { procedure, caseId: String(request.params['caseId']) }
  const found = await findCaseAs(store, asked, personOf(response), requestedAt(response))
  if (found === undefined) throw new Refusal('CASE_UNKNOWN', refusalTexts.CASE_UNKNOWN)
  noteReader(response, found.reader)
  return found.row
}
