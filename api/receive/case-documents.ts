import type { Person } from '../../domain/rights/actor'
import { audiencesOf } from '../../domain/rights/audience'
import type { AttachedDocument } from '../../domain/document/attached-document'
import { mayHandle, readableDocuments } from '../../domain/document/readable-documents'
import { procedures } from '../../domain/procedures'
import { isAmong } from '../../domain/rights/rights'
import type { StoredCase } from '../../store/cases/case-columns'
import type { Store } from '../../store/create-store'
import { currentState } from '../describe/describe-case'

/** A document with the case that it belongs to. */
export interface CaseDocument extends AttachedDocument {
  readonly caseId: string
}

/**
 * The documents that a person may read in a case: the case's own, and, for those who handle it, what handlers may read of
 * the cases it rests on, such as a review's application. Nobody reads what a conflict of interest keeps from them in either.
 */
export async function caseDocuments(
  { cases }: Pick<Store, 'cases'>,
  row: StoredCase,
  person: Person,
): Promise<readonly CaseDocument[]> {
  const own = readableDocuments(documentsOf(row), person, row.index.standing).map((document) => ({
    ...document,
    caseId: row.caseId,
  }))
  const handles = audiencesOf(person, row.index.standing).has('handlers') && mayHandle(person, row.index.standing)
  if (!handles) return own
  const sources = await Promise.all(
    (procedures[row.procedure].sources?.(currentState(row)) ?? []).map((caseId) => cases.findCase(caseId)),
  )
  return [
    ...sources.flatMap((source) =>
      source === undefined || isAmong(person, source.index.standing.conflicted) ? [] : handedOn(source),
    ),
    ...own,
  ]
}

const handedOn = (source: StoredCase): readonly CaseDocument[] =>
  documentsOf(source)
    .filter(({ audience }) => audience !== 'office')
    .map((document) => ({ ...document, caseId: source.caseId }))

const documentsOf = (row: StoredCase): readonly AttachedDocument[] =>
  procedures[row.procedure].documents?.(currentState(row)) ?? []
