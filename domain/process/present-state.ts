import type { Instant } from '../calendar/instant'
import type { CaseState, Procedure } from './procedure'

/** What a run that does not say by which version it was taken up knew at most: that of 0.3.0, the last to be silent. */
const silentSchema = 5

/**
 * A stored state as this version of its procedure knows it.
 * @param at when the case is taken up, or was, by the version of `takenUpBy` (`Procedure.upcast`)
 * @throws Error when a newer version has written it: to read it as if it were an old one would be to misread it
 */
export function presentState<State extends CaseState>(
  procedure: Pick<Procedure<State>, 'name' | 'schema' | 'upcast'>,
  {
    schema,
    state,
    takenUpBy = silentSchema,
  }: { readonly schema: number; readonly state: State; readonly takenUpBy?: number },
  at?: Instant,
): State {
  if (schema === procedure.schema) return state
  if (schema > procedure.schema)
    throw new Error(
      `State of ${state.caseId} has schema ${schema}; this version of ${procedure.name} knows ${procedure.schema} at most`,
    )
  return procedure.upcast(schema, state, at, takenUpBy)
}
