import type { ProcedureName } from '../../domain/process/procedure-name'
import type { ReadingScope } from '../../domain/rights/rights'
import { likePattern } from '../like-pattern'
import { storableText } from '../storable-text'

/** Which cases to list or count. What the reader may not read is filtered out here, in SQL, and never reaches the API. */
export interface CaseFilter {
  readonly scope: ReadingScope
  readonly procedure: ProcedureName
  readonly status?: string
  /**
   * Part of the title or of the case number; or words of what the case is found by beside them (`CaseIndex.foundBy`), the
   * last of which may be a beginning. As Danes spell: case, æ/ae, ø/oe, å/aa and accents make no difference. Or the whole
   * number of a receipt.
   */
  readonly search?: string
  /** The subjects behind the search: who is partial in a case does not find it by more than title and number. */
  readonly searchers?: readonly string[]
}

/**
 * The filter's condition; its parameters are `$1` to `$10`. An empty scope finds nothing. What the scope has not is gone
 * before the plan is made, so that an office's list comes out of its index in its order.
 */
export const caseCondition = `procedure = $1
  AND (owner = $2 OR office = $3 OR ($4::text IS NOT NULL AND assigned @> ARRAY[$4::text]) OR ($7::text[] IS NOT NULL AND standing_of(case_index) -> 'representation' ->> 'by' = ANY ($7::text[])) OR ($10::boolean AND standing_of(case_index) @> '{"published": true}'))
  AND ($5::text IS NULL OR status = $5)
  AND ($6::text IS NULL OR heading LIKE nullif(search_fold($6), '%%')
    OR ((details @@ search_query($9) OR case_id = (SELECT r.case_id FROM receipts r WHERE r.number = upper($9)))
      AND coalesce(NOT standing_of(case_index) -> 'conflicted' ?| $8::text[], true)))`

/** The parameters of `caseCondition`. */
export function caseParameters({
  procedure,
  scope,
  status,
  search = '',
  searchers = [],
}: CaseFilter): readonly unknown[] {
  const wanted = asKept(search)
  return [
    procedure,
    scope.owner ?? null,
    scope.office ?? null,
    scope.assigned ?? null,
    status === undefined ? null : storableText(status),
    wanted === '' ? null : likePattern(wanted),
    scope.representative ?? null,
    searchers,
    storableText(wanted),
    // Tenders alone are published: elsewhere the condition would only keep the owner's index from being used.
    scope.published === true && procedure === 'tender' ? true : null,
  ]
}

/** Numbers are kept without the spaces that people read them by, and what is pasted often ends in one. */
function asKept(search: string): string {
  const bare = search.trim()
  if (/^\d[\d ]*$/.test(bare)) return bare.replaceAll(' ', '')
  return /[\p{L}\p{N}]/u.test(bare) ? bare : search
}
