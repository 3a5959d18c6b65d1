import { instantOf } from '../../domain/calendar/instant'
import { Refusal } from '../../domain/refusal/refusal'
import type { CaseGateway } from '../../gateway/case-gateway'
import type { Store } from '../../store/create-store'

export interface TellInfectionsParts {
  readonly store: Pick<Store, 'cases' | 'documents'>
  readonly cases: Pick<CaseGateway, 'act'>
  /** Milliseconds since 1970. */
  readonly clock: () => number
}

const mostAtOnce = 20

/**
 * Tells the cases of files that were found infected after they had been kept. A file of which its case does not know yet
 * is told of at a later look; one whose case is over needs nothing more: nobody gets it.
 * @throws EngineUnavailable when the engine does not answer; what is left is told at the next look
 */
export async function tellInfections({ store, cases, clock }: TellInfectionsParts): Promise<void> {
  for (const { documentId, caseId, finding = '' } of await store.documents.untoldInfections(mostAtOnce)) {
    const row = await store.cases.findCase(caseId)
    if (row === undefined) continue
    try {
      const by = { kind: 'case', caseId, seq: row.seq } as const
      await cases.act(
        {
          commandId: `infection/${documentId}`,
          name: 'noteInfection',
          data: { documentId, finding },
          by,
          at: instantOf(clock()),
        },
        caseId,
      )
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal
      if (refusal.code !== 'CASE_CLOSED') continue
    }
    await store.documents.markInfectionTold(documentId)
  }
}
