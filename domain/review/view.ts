import { authorityOf } from '../catalogue/authorities'
import { specialfunktionName } from '../catalogue/specialer'
import type { Reader } from '../procedure'
import { relationOf } from '../reader-relation'
import { indexOf } from './index-of'
import type { ReviewState, TeamMember } from './state'

/**
 * What a reader sees of a review. The party nothing; a reviewer before declaring impartiality only what is needed to
 * declare it; then the application and their own judgements; the others' when all have submitted. The office follows who
 * has come how far, and reads the judgements when the review is over, so that nobody is steered underway.
 */
export function view(state: ReviewState, reader: Reader): Readonly<Record<string, unknown>> {
  const { title, standing } = indexOf(state)
  const relation = relationOf(reader, standing)
  const heading = { caseNumber: state.caseNumber, status: state.status, title }
  if (relation.conflicted || (!relation.office && !relation.assigned)) return heading
  const self = state.team.find(({ subject }) => subject === reader.person?.subject)
  const declaring = {
    ...heading, applicant: state.applicant, office: state.office, officeName: authorityOf(state.office).name,
    specialfunktionName: specialfunktionName(state.specialfunktionId),
  }
  if (!relation.office && self?.impartiality !== 'impartial') return declaring
  const over = state.status === 'submitted'
  return {
    ...declaring,
    applicationId: state.applicationId,
    descriptionVersion: state.descriptionVersion,
    criteria: state.criteria,
    content: state.content,
    team: state.team.map((member) => (over || member.subject === self?.subject ? member : progressOf(member))),
  }
}

/** How far a reviewer is, without a word of what they think. */
function progressOf({ subject, name, impartiality, assessments, recommendation }: TeamMember) {
  return { subject, name, impartiality, assessed: Object.keys(assessments).length, submitted: recommendation !== undefined }
}
