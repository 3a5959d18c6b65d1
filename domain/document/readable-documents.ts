import type { Person } from '../rights/actor'
import { audiencesOf } from '../rights/audience'
import { isAmong, type Standing } from '../rights/rights'
import type { AttachedDocument } from './attached-document'

/**
 * The documents of a case that a person may read, in the order in which they came. Nobody with a conflict of interest
 * reads any, nor a reviewer who has not declared impartiality yet (I4): for those who handle a case a document is never
 * "public enough". Where impartiality is declared, no substitute has declared it.
 */
export function readableDocuments(
  documents: readonly AttachedDocument[],
  person: Person,
  standing: Standing,
): readonly AttachedDocument[] {
  if (!mayHandle(person, standing)) return []
  const audiences = audiencesOf(person, standing)
  return documents.filter(({ audience }) => audiences.has(audience))
}

/** Whether nothing of impartiality keeps the person from the papers of a case. */
export const mayHandle = (person: Person, { conflicted, undeclared }: Standing): boolean =>
  !isAmong(person, conflicted) &&
  (undeclared === undefined || (person.onBehalfOf === undefined && !undeclared.includes(person.subject)))
