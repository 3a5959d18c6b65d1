import { officeOf } from '../catalogue/offices'
import { specialfunktionName } from '../catalogue/specialer'
import type { Reader } from '../process/procedure'
import { without } from '../process/without'
import { relationOf } from '../rights/reader-relation'
import { answerList } from './answer/answer-list'
import { indexOf } from './index-of'
import type { AccessRequestState } from './state'

/**
 * What a reader sees of a request for access. Whoever asked what they asked, and the answer with the list of what is released
 * and withheld; never the case's list of documents, whose names may tell what is withheld. The office all of it, but for whoever
 * is partial in the case.
 */
export function view(state: AccessRequestState, reader: Reader): Readonly<Record<string, unknown>> {
  const { title, standing } = indexOf(state)
  const relation = relationOf(reader, standing)
  const heading = { caseNumber: state.caseNumber, status: state.status, title }
  if (!relation.owner && !relation.office) return heading
  const { what, receivedOn, openedAt, due, overdue, postponed, requester, answer, instruction, complaints } = state
  const common = {
    ...heading,
    what,
    receivedOn,
    openedAt,
    due,
    ...(overdue === undefined ? {} : { overdue }),
    ...(postponed === undefined ? {} : { postponed }),
    requester,
    officeName: officeOf(state.office).name,
    specialfunktionName: specialfunktionName(state.specialfunktionId),
    accessedCaseId: state.accessedCaseId,
    accessedCaseNumber: state.accessedCaseNumber,
    ...(instruction === undefined ? {} : { instruction }),
    ...(complaints === undefined ? {} : { complaints }),
    ...(answer === undefined
      ? {}
      : { answer: { ...without(answer, 'signer', 'seq', 'releaseId', 'files'), ...answerList(state, answer.files) } }),
  }
  if (!relation.office || relation.conflicted) return common
  const { file, draft, drafters, returned, release, typedFrom, conflicted, party, annulled, byPost } = state
  return {
    ...common,
    party: { offerName: party.offerName, cvr: party.cvr, pNumber: party.pNumber },
    file,
    drafters,
    conflicted,
    ...(draft === undefined ? {} : { draft }),
    ...(returned === undefined ? {} : { returned }),
    ...(release === undefined ? {} : { release }),
    ...(typedFrom === undefined ? {} : { typedFrom }),
    ...(annulled === undefined ? {} : { annulled }),
    ...(byPost === undefined ? {} : { byPost }),
  }
}
