import type { Person } from './actor'
import type { Audience } from '../process/procedure'
import { relationOf } from './reader-relation'
import type { Standing } from './rights'

/**
 * Which of a case's events a person is told of, by how they stand: the authority all, those who handle it on its behalf
 * all but what is the authority's own, the party what is the party's and the public's. Whoever has a conflict of interest
 * is told no more than the party (I4).
 */
export function audiencesOf(person: Person, standing: Standing): ReadonlySet<Audience> {
  const { owner, office, assigned, asker, conflicted } = relationOf({ person }, standing)
  if (office && !conflicted) return new Set(['public', 'party', 'handlers', 'office'])
  if (assigned && !conflicted) return new Set(['public', 'party', 'handlers'])
  if (owner || office || assigned || asker) return new Set(['public', 'party'])
  return new Set(['public'])
}
