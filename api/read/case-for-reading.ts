import { procedures } from '../../domain/procedures'
import { withSource } from '../../domain/rights/with-source'
import type { StoredCase } from '../../store/cases/case-columns'
import type { Store } from '../../store/create-store'
import { currentState } from '../describe/describe-case'

/**
 * A case as it is read: whoever is partial, or has yet to declare, in the case that it rests on, is so in it as well. Every
 * path by which a person reads a case begins here.
 */
export async function caseForReading({ cases }: Pick<Store, 'cases'>, caseId: string): Promise<StoredCase | undefined> {
  const row = await cases.findCase(caseId)
  const sources = row === undefined ? undefined : procedures[row.procedure].sources?.(currentState(row))
  if (row === undefined || sources === undefined) return row
  const found = await Promise.all(sources.map((source) => cases.findCase(source)))
  const standing = found.reduce(
    (known, source) => (source === undefined ? known : withSource(known, source.index.standing)),
    row.index.standing,
  )
  return { ...row, index: { ...row.index, standing } }
}
