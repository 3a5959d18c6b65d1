import { procedureOfCase } from '../procedure-of-case'
import type { CaseState } from '../process/procedure'
import type { Standing } from '../rights/rights'
import { withSource } from '../rights/with-source'

/**
 * How persons stand to a case among others: whoever is partial, or has yet to declare, in the case that it rests on is so in
 * it as well (I4).
 * @param stateOf the state of another case, where it is known
 */
export function standingAmong(state: CaseState, stateOf: (caseId: string) => CaseState | undefined): Standing {
  const procedure = procedureOfCase(state.caseId)
  const sources = (procedure.sources?.(state) ?? []).flatMap((caseId) => stateOf(caseId) ?? [])
  return sources.reduce(
    (known, source) => withSource(known, procedureOfCase(source.caseId).index(source).standing),
    procedure.index(state).standing,
  )
}
