import { askedSeen } from '../access/asked-seen'
import { officeOf } from '../catalogue/offices'
import { specialfunktionName } from '../catalogue/specialer'
import type { Reader } from '../process/procedure'
import { without } from '../process/without'
import { decisionKinds } from '../remedy/decision-kinds'
import { relationOf } from '../rights/reader-relation'
import { indexOf } from './index-of'
import { proposedReassessors } from './reassessment/proposed-reassessors'
import type { ComplaintState } from './state'

/**
 * What a reader sees of a complaint. The party what it has sent and what has been decided; a reassessment and a stay that are
 * not signed yet are the office's working papers (forvaltningsloven § 12), and so is who could reassess.
 */
export function view(state: ComplaintState, reader: Reader): Readonly<Record<string, unknown>> {
  const { title, standing } = indexOf(state)
  const relation = relationOf(reader, standing)
  const heading = { caseNumber: state.caseNumber, status: state.status, title }
  if (!relation.owner && !relation.office && !relation.assigned) return heading
  const { stayDraft, reassessment, tookPart, conflicted, nobodyLeft, reassessor, byPost, remarks, ...known } = without(
    state,
    'deadlines',
    'documents',
    'impartial',
    'lettersFollowed',
    'unreachable',
    'toldSeq',
    'accessRequests',
  )
  const common = {
    ...known,
    ...askedSeen(state, { office: (relation.office || relation.assigned) && !relation.conflicted }),
    ...(known.file === undefined ? {} : { file: known.file.filter(({ confidential }) => confidential !== true) }),
    ...heading,
    kindName: decisionKinds[state.kind].danishName,
    officeName: officeOf(state.office).name,
    specialfunktionName: specialfunktionName(state.specialfunktionId),
    ...(reassessment === undefined || state.status === 'to-sign' ? {} : { reassessment: without(reassessment, 'by') }),
  }
  if ((!relation.office && !relation.assigned) || relation.conflicted) return common
  return {
    ...common,
    ...(known.file === undefined ? {} : { file: known.file }),
    tookPart,
    conflicted,
    ...(byPost === undefined ? {} : { byPost }),
    ...(remarks === undefined ? {} : { remarks }),
    proposed: proposedReassessors(state),
    ...(reassessor === undefined ? {} : { reassessor }),
    ...(nobodyLeft === undefined ? {} : { nobodyLeft }),
    ...(reassessment === undefined ? {} : { reassessment }),
    ...(stayDraft === undefined ? {} : { stayDraft }),
  }
}
