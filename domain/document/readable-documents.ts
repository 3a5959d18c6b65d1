import type { Person } from '../actor'
import { audiencesOf } from '../audience'
import type { Standing } from '../rights'
import type { AttachedDocument } from './attached-document'

/**
 * The documents of a case that a person may read, in the order in which they came. Nobody with a conflict of interest
 * reads any, nor a reviewer who has not declared impartiality yet (I4): for those who handle a case a document is never
 * "public enough".
 */
export function readableDocuments(documents: readonly AttachedDocument[], person: Person, standing: Standing): readonly AttachedDocument[] {
  if (standing.conflicted.includes(person.subject) || standing.undeclared?.includes(person.subject) === true) return []
  const audiences = audiencesOf(person, standing)
  return documents.filter(({ audience }) => audiences.has(audience))
}
