import type { Recorded } from '../../domain/process/procedure'
import type { TenderVersion } from '../../domain/tender/ocds/release'
import { tenderProcedure, type TenderEvent } from '../../domain/tender/procedure'
import { publishedTender, type PublishedTender } from '../../domain/tender/published-tender'
import type { TenderState } from '../../domain/tender/state'
import { tenderOpenedAt, tenderOpening, ulla } from '../domain/tender/tender-case'
import { openCase, type DrivenCase } from './case-driver'

/** The versions that a journal leaves of what is published. */
function versionsOf({ journal }: DrivenCase<TenderState>): readonly TenderVersion[] {
  const versions: TenderVersion[] = []
  let state: TenderState | undefined
  for (const recorded of journal as readonly Recorded<TenderEvent>[]) {
    state = tenderProcedure.evolve(state, recorded)
    const tender: PublishedTender | undefined = publishedTender(state)
    if (tender !== undefined && JSON.stringify(tender) !== JSON.stringify(versions.at(-1)?.tender))
      versions.push({ n: versions.length + 1, since: recorded.at, tender })
  }
  return versions
}

/** What is published of a tender that is driven by hand. */
export function versionsAfter(
  drive: (act: DrivenCase<TenderState>['act'], tender: DrivenCase<TenderState>) => void,
  suppliers?: number,
): { readonly tenderId: string; readonly versions: readonly TenderVersion[] } {
  const tender = openCase<TenderState, TenderEvent>(tenderProcedure, tenderOpening(suppliers), ulla, tenderOpenedAt)
  drive((...given) => {
    tender.act(...given)
  }, tender)
  return { tenderId: tender.state.caseId, versions: versionsOf(tender) }
}
