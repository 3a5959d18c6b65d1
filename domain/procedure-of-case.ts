import { procedureOf } from './process/case-id'
import type { Procedure } from './process/procedure'
import { procedures } from './procedures'

/**
 * The procedure that a case follows, by its id.
 * @throws when it is not the id of a case
 */
export function procedureOfCase(caseId: string): Procedure {
  const name = procedureOf(caseId)
  if (name === undefined) throw new Error(`Not the id of a case: ${caseId}`)
  return procedures[name]
}
