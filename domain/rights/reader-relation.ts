import type { Reader } from '../process/procedure'
import { hasDeclared, isAmong, isParty, readingScope, type Standing } from './rights'

/** How a reader stands to a case. Nobody's right to read a part of a case is decided by anything else. */
export interface ReaderRelation {
  /** The party: somebody of the provider whose case it is, or whoever represents it. */
  readonly owner: boolean
  /** Somebody of the authority that handles it. */
  readonly office: boolean
  /** Somebody who is named on it. */
  readonly assigned: boolean
  /** Somebody of the organisation that has asked for what the case is about. */
  readonly asker: boolean
  /** Has a conflict of interest, and so may not read drafts or assessments whatever else they are (I4). */
  readonly conflicted: boolean
  /** Has declared impartiality where that has to be done before reading drafts and assessments. */
  readonly declared: boolean
}

/** @param known how persons stand to the case by its own state; what the reader brings goes first */
export function relationOf({ person, standing: asked }: Reader, known: Standing): ReaderRelation {
  if (person === undefined)
    return { owner: false, office: false, assigned: false, asker: false, conflicted: false, declared: false }
  const standing = asked ?? known
  const scope = readingScope(person)
  return {
    owner: isParty(scope, standing),
    office: scope.office !== undefined && scope.office === standing.office,
    assigned: scope.assigned !== undefined && isAmong(person, standing.assigned),
    asker: scope.asker !== undefined && scope.asker === standing.asker,
    conflicted: isAmong(person, standing.conflicted),
    declared: hasDeclared(person, standing),
  }
}
