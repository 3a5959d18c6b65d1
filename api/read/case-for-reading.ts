import { procedures } from '../../domain/procedures'
import type { Standing } from '../../domain/rights/rights'
import { withSource } from '../../domain/rights/with-source'
import type { StoredCase } from '../../store/cases/case-columns'
import type { Store } from '../../store/create-store'
import { currentState } from '../describe/describe-case'

/**
 * A case as it is read: whoever is partial, or has yet to declare, in the case that it rests on, is so in it as well. Every
 * path by which a person reads a case comes by here. Whether they may is the caller's to check, and for a request `findCaseAs` does.
 */
export async function caseForReading({ cases }: Pick<Store, 'cases'>, caseId: string): Promise<StoredCase | undefined> {
  const row = await cases.findCase(caseId)
  return row === undefined ? undefined : (await asRead({ cases }, [row]))[0]
}

/** Several of them, in the order of their ids: two questions, however many there are. Those that there are not are left out. */
export async function casesForReading(
  { cases }: Pick<Store, 'cases'>,
  caseIds: readonly string[],
): Promise<readonly StoredCase[]> {
  const found = await cases.findCases(caseIds)
  return asRead(
    { cases },
    caseIds.flatMap((caseId) => found.get(caseId) ?? []),
  )
}

/** Cases that have been found, as they are read: one question more, however many they are. */
export async function asRead(
  { cases }: Pick<Store, 'cases'>,
  rows: readonly StoredCase[],
): Promise<readonly StoredCase[]> {
  const restOn = rows.map((row) => ({ row, sources: procedures[row.procedure].sources?.(currentState(row)) ?? [] }))
  const known = await cases.findCases([...new Set(restOn.flatMap(({ sources }) => sources))])
  return restOn.map(({ row, sources }) => ({
    ...row,
    index: {
      ...row.index,
      standing: sources.reduce<Standing>((standing, source) => {
        const other = known.get(source)
        return other === undefined ? standing : withSource(standing, other.index.standing)
      }, row.index.standing),
    },
  }))
}
