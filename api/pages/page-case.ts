import type { Request, Response } from 'express'
import { procedureOf } from '../../domain/process/case-id'
import { procedures } from '../../domain/procedures'
import { Refusal } from '../../domain/refusal/refusal'
import { refusalTexts } from '../../domain/refusal/refusal-codes'
import type { StoredCase } from '../../store/cases/case-columns'
import type { Store } from '../../store/create-store'
import type { CaseHead } from '../../web/pages/case/case-frame'
import { personOf } from '../identity/authenticated'
import { readableCase } from '../read/readable-case'
import { pageUrls } from './page-urls'

/**
 * The case of a page's address, whatever its procedure, as its reader may read it.
 * @throws {Refusal} CASE_UNKNOWN, for one that there is not as for one that is not theirs
 */
export async function pageCase(store: Store, request: Request, response: Response): Promise<StoredCase> {
  const procedure = procedureOf(String(request.params['caseId']))
  if (procedure === undefined) throw new Refusal('CASE_UNKNOWN', refusalTexts.CASE_UNKNOWN)
  return readableCase(store, procedure, request, response)
}

const tabs = [
  ['Overblik', pageUrls.case],
  ['Forløb', pageUrls.timeline],
  ['Dokumenter', pageUrls.documents],
  ['Breve', pageUrls.letters],
  ['Beskeder', pageUrls.messages],
  ['Journal', pageUrls.journal],
] as const

/** What stands at the top of a case's pages. @param current address of the page, as `pageUrls` makes it of the case's id */
export function caseHead(row: StoredCase, response: Response, current?: (caseId: string) => string): CaseHead {
  const { danishName, statuses } = procedures[row.procedure]
  const { onBehalfOf } = personOf(response)
  return {
    title: row.index.title,
    kind: danishName,
    caseNumber: row.caseNumber,
    statusName: statuses[row.status] ?? row.status,
    closed: row.closed,
    ...(onBehalfOf === undefined ? {} : { onBehalfOf: onBehalfOf.name }),
    tabs: tabs.map(([name, address]) => ({ name, href: address(row.caseId), current: address === current })),
  }
}
