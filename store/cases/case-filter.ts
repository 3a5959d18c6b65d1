import type { ProcedureName } from '../../domain/process/procedure-name'
import type { ReadingScope } from '../../domain/rights/rights'
import { likePattern } from '../like-pattern'
import type { SqlParameters } from '../sql-parameters'
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

/** A filter's conditions on `cases`. */
export interface CaseConditions {
  /** By which the reader may read a case: one of them holds. None for whoever may read nothing. */
  readonly scopes: Readonly<Partial<Record<keyof ReadingScope, string>>>
  /** What holds besides. */
  readonly besides: string
}

/** What a filter asks, as conditions whose values are among the `parameters`. Only what is asked is in them: each makes a plan of its own. */
export function caseConditions(
  { procedure, scope, status, search, searchers = [] }: CaseFilter,
  { given }: SqlParameters,
): CaseConditions {
  const { owner, office, assigned, representative, asker, published } = scope
  const wanted = searchedText(search)
  return {
    scopes: {
      ...(owner === undefined ? {} : { owner: `owner = ${given(owner)}` }),
      ...(office === undefined ? {} : { office: `office = ${given(office)}` }),
      ...(assigned === undefined ? {} : { assigned: `assigned @> ARRAY[${given(assigned)}::text]` }),
      ...(representative === undefined
        ? {}
        : {
            representative: `standing_of(case_index) -> 'representation' ->> 'by' = ANY (${given(representative)}::text[])`,
          }),
      ...(asker === undefined ? {} : { asker: `standing_of(case_index) ->> 'asker' = ${given(asker)}` }),
      ...(published === true && (procedure === 'tender' || procedure === 'obligation')
        ? { published: `standing_of(case_index) @> '{"published": true}'` }
        : {}),
    },
    besides: [
      `procedure = ${given(procedure)}`,
      ...(status === undefined ? [] : [`status = ${given(storableText(status))}`]),
      ...(wanted === '' ? [] : [foundBy(given(likePattern(wanted)), given(wanted), given(searchers))]),
    ].join(' AND '),
  }
}

/** What is folded once is not folded anew for each case: hence the subqueries. */
const foundBy = (pattern: string, text: string, searchers: string): string =>
  `(heading LIKE (SELECT nullif(search_fold(${pattern}::text), '%%'))
    OR ((details @@ (SELECT search_query(${text}::text)) OR case_id = (SELECT r.case_id FROM receipts r WHERE r.number = upper(${text}::text)))
      AND coalesce(NOT standing_of(case_index) -> 'conflicted' ?| ${searchers}::text[], true)))`

/** What is searched, as it is kept; empty when nothing is. Numbers are kept without the spaces that people read them by, and what is pasted often ends in one. */
export function searchedText(search = ''): string {
  const bare = search.trim()
  if (/^\d[\d ]*$/.test(bare)) return bare.replaceAll(' ', '')
  return storableText(/[\p{L}\p{N}]/u.test(bare) ? bare : search)
}
