import { defineCommand, type CaseState } from '../process/procedure'
import { refuse } from '../refusal/refuse'
import { staying } from '../process/transitions'
import type { AttachedDocument } from './attached-document'
import type { DocumentInfected, Infection } from './infection'

/**
 * The command by which a case is told of a virus that a scanner has found in one of its files after it was kept: nobody
 * gets the file any more, whoever handed it in is told, and somebody must get another. Every procedure that takes files
 * has it, in all statuses but the closed ones. Twice is once.
 *
 * Refuses: NOT_ALLOWED for any case but this one, DOCUMENT_UNKNOWN.
 */
export const noteInfectionIn = (openStatuses: readonly string[]) =>
  defineCommand<CaseState & { readonly documents: readonly AttachedDocument[] }, DocumentInfected>()({
    name: 'noteInfection',
    label: 'Notér skadelig kode i et dokument',
    law: 'god forvaltningsskik',
    from: openStatuses,
    to: openStatuses,
    moves: staying(...openStatuses),
    by: ['case'],
    fields: {},
    decide({ caseId, documents }, { documentId, finding }: Infection, { by }) {
      if (by.kind !== 'case' || by.caseId !== caseId) refuse('NOT_ALLOWED')
      const found = documents.find((document) => document.documentId === documentId) ?? refuse('DOCUMENT_UNKNOWN')
      return found.infected === undefined
        ? [{ type: 'document-infected', documentId, finding, audience: found.audience }]
        : []
    },
  })
