import type { CaseGateway } from '../gateway/case-gateway'
import type { Store } from '../store/create-store'
import { foldCase } from './check-projection'

/**
 * Builds all that is derived from a case's journal again and has its workflow read it.
 * @returns `unknown` when there is no such case, `moved` when it was changed meanwhile: try again
 */
export async function rebuildCase(
  { store, gateway }: { readonly store: Store; readonly gateway: CaseGateway },
  caseId: string,
): Promise<'rebuilt' | 'unknown' | 'moved'> {
  const kept = await store.operations.derivedData(caseId)
  const folded = kept && foldCase(kept.row.procedure, kept.journal)
  if (folded === undefined) return 'unknown'
  if (!(await store.operations.rebuildRow(folded))) return 'moved'
  if ((await store.operations.amongCasesAtWork([caseId])).has(caseId)) await gateway.wake(caseId)
  return 'rebuilt'
}
