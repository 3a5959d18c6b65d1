import type { Person } from '../rights/actor'
import { audiencesOf } from '../rights/audience'
import { relationOf } from '../rights/reader-relation'
import type { Standing } from '../rights/rights'
import type { AttachedDocument } from './attached-document'

/**
 * The documents of a case that a person may read, in the order in which they came. Nobody with a conflict of interest
 * reads any, nor anybody in a review who has not declared impartiality yet (I4): for those who handle a case a document is
 * never "public enough". Where impartiality is declared, no substitute has declared it. What the authority keeps to itself in
 * an application opens to its people when they have declared, but for what they have written themselves.
 */
export function readableDocuments(
  documents: readonly AttachedDocument[],
  person: Person,
  standing: Standing,
): readonly AttachedDocument[] {
  if (!mayHandle(person, standing)) return []
  const audiences = audiencesOf(person, standing)
  const { declared } = relationOf({ person }, standing)
  return documents.filter(
    ({ audience, by }) =>
      audiences.has(audience) &&
      (audience === 'public' || audience === 'party' || declared || by.subject === person.subject),
  )
}

/** Whether nothing of impartiality keeps the person from the papers of a case. */
export function mayHandle(person: Person, standing: Standing): boolean {
  const { owner, conflicted, declared } = relationOf({ person }, standing)
  return !conflicted && (standing.undeclared === undefined || owner || (person.onBehalfOf === undefined && declared))
}
