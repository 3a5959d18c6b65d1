import type { Person } from './actor'
import type { Audience } from './procedure'
import { readingScope, type Standing } from './rights'

/**
 * Which of a case's events a person is told of, by how they stand: the authority all, those who handle it on its behalf
 * all but what is the authority's own, the party what is the party's and the public's.
 */
export function audiencesOf(person: Person, standing: Standing): ReadonlySet<Audience> {
  const scope = readingScope(person)
  if (scope.office !== undefined && scope.office === standing.office) return new Set(['public', 'party', 'handlers', 'office'])
  if (scope.assigned !== undefined && standing.assigned.includes(scope.assigned)) return new Set(['public', 'party', 'handlers'])
  if (scope.owner !== undefined && scope.owner === standing.owner) return new Set(['public', 'party'])
  return new Set(['public'])
}
