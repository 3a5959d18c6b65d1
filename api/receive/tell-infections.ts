import type { Store } from '../../store/create-store'
import { mostAtOnce, tellCaseOf, type TellCasesParts } from './tell-case-of'

/**
 * Tells the cases of files that were found infected after they had been kept. A file of which its case does not know yet
 * is told of at a later look; one whose case is over needs nothing more: nobody gets it.
 * @throws EngineUnavailable when the engine does not answer; what is left is told at the next look
 */
export async function tellInfections(
  parts: TellCasesParts & { readonly store: Pick<Store, 'documents'> },
): Promise<void> {
  const { documents } = parts.store
  for (const { documentId, caseId, finding = '' } of await documents.untoldInfections(mostAtOnce))
    await tellCaseOf(
      parts,
      {
        caseId,
        inNameOf: caseId,
        commandId: `infection/${documentId}`,
        command: 'noteInfection',
        data: { documentId, finding },
        settle: () => documents.markInfectionTold(documentId),
      },
      (code) => code !== 'CASE_CLOSED',
    )
}
