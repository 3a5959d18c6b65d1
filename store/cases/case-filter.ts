import type { ProcedureName } from '../../domain/process/procedure-name'
import type { ReadingScope } from '../../domain/rights/rights'
import { likePattern } from '../like-pattern'
import { storableText } from '../storable-text'

/** Which cases to list or count. What the reader may not read is filtered out here, in SQL, and never reaches the API. */
export interface CaseFilter {
  readonly scope: ReadingScope
  readonly procedure: ProcedureName
  readonly status?: string
  /** Part of the title or of the case number, in upper or lower case. */
  readonly search?: string
}

/**
 * The filter's condition; its parameters are `$1` to `$7`. An empty scope finds nothing. What the scope has not is gone
 * before the plan is made, so that an office's list comes out of its index in its order.
 */
export const caseCondition = `procedure = $1
  AND (owner = $2 OR office = $3 OR ($4::text IS NOT NULL AND assigned @> ARRAY[$4::text]) OR ($7::text[] IS NOT NULL AND standing_of(case_index) -> 'representation' ->> 'by' = ANY ($7::text[])))
  AND ($5::text IS NULL OR status = $5)
  AND ($6::text IS NULL OR title ILIKE $6 OR case_number ILIKE $6)`

/** The parameters of `caseCondition`. */
export const caseParameters = ({ procedure, scope, status, search }: CaseFilter): unknown[] => [
  procedure,
  scope.owner ?? null,
  scope.office ?? null,
  scope.assigned ?? null,
  status === undefined ? null : storableText(status),
  search === undefined || search === '' ? null : likePattern(search),
  scope.representative ?? null,
]
