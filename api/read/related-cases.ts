import type { Person } from '../../domain/rights/actor'
import type { Instant } from '../../domain/calendar/instant'
import { relationOf } from '../../domain/rights/reader-relation'
import { mayRead } from '../../domain/rights/rights'
import type { StoredCase } from '../../store/cases/case-columns'
import type { Store } from '../../store/create-store'
import { readingFor } from '../identity/standing-in'
import { asRead } from './case-for-reading'

/** The cases that one hangs together with. */
export interface RelatedCases {
  /** All of them, itself first: what they do to one another does not depend on who looks. */
  readonly all: readonly StoredCase[]
  /** Those that the reader may read, itself first, each as whom. */
  readonly readable: readonly { readonly row: StoredCase; readonly person: Person }[]
  /** Whoever is partial in a case is told no more by it than its party: of no other case that the party does not read (I4). */
  readonly partial: boolean
}

/**
 * The cases that a case has come from or has led to, and which of them its reader may read: by the rights of each, as if it were
 * asked for by itself.
 * @param own the case, and as whom it has been found readable
 * @param person the reader, who may read another case as somebody else
 */
export async function relatedCases(
  store: Store,
  own: RelatedCases['readable'][number],
  person: Person,
  at: Instant,
): Promise<RelatedCases> {
  // The row that was read first counts: a step taken since then is part of the future.
  const known = await store.cases.relatives(own.row.caseId)
  const others = known.filter(({ caseId }) => caseId !== own.row.caseId)
  const { conflicted: partial } = relationOf({ person: own.person }, own.row.index.standing)
  const readable = await Promise.all(
    (await asRead(store, others)).map(async (row) => {
      const { standing } = row.index
      const reader = await readingFor(store, person, standing, at)
      return mayRead(reader, standing) && (!partial || standing.owner === own.row.index.standing.owner)
        ? [{ row, person: reader }]
        : []
    }),
  )
  return { all: [own.row, ...others], readable: [own, ...readable.flat()], partial }
}
