import { askedSeen } from '../access/asked-seen'
import { authorityOf } from '../catalogue/authorities'
import { specialfunktionName } from '../catalogue/specialer'
import type { Reader } from '../process/procedure'
import { without } from '../process/without'
import { relationOf } from '../rights/reader-relation'
import { themeAverages } from './consensus/theme-averages'
import { indexOf } from './index-of'
import type { ReviewState } from './state'
import type { TeamMember } from './team/team-member'

/**
 * What a reader sees of a review. The party what is addressed to it: announced visits and the draft it is heard over. A
 * reviewer before declaring impartiality only what is needed to declare it; then the application and their own judgements;
 * the others' when all have submitted. The office follows who has come how far; whoever of it has declared to be impartial in
 * the application reads what is judged by, and the judgements when the review is over, so that nobody is steered underway.
 */
export function view(state: ReviewState, reader: Reader): Readonly<Record<string, unknown>> {
  const { title, standing } = indexOf(state)
  const relation = relationOf(reader, standing)
  const heading = { caseNumber: state.caseNumber, status: state.status, title }
  if (relation.conflicted) return heading
  if (!relation.office && !relation.assigned)
    return relation.owner ? { ...heading, ...addressedToParty(state) } : heading
  const self = state.team.find(({ subject }) => subject === reader.person?.subject)
  const declaring = {
    ...heading,
    applicant: state.applicant,
    office: state.office,
    officeName: authorityOf(state.office).name,
    specialfunktionName: specialfunktionName(state.specialfunktionId),
  }
  if (self === undefined ? !relation.office : self.impartiality !== 'impartial') return declaring
  if (!relation.declared)
    return { ...declaring, type: state.type, applicationId: state.applicationId, team: state.team.map(progressOf) }
  const over = state.status === 'submitted'
  const opened = over || (self !== undefined && (state.status === 'concluding' || state.status === 'fact-hearing'))
  const {
    type,
    applicationId,
    descriptionVersion,
    criteria,
    qualityModel,
    simplifiedBecause,
    soleReviewerBecause,
    content,
    visits,
    sources,
    contradictions,
    factHearings,
    draft,
  } = state
  return {
    ...declaring,
    type,
    applicationId,
    descriptionVersion,
    criteria,
    content,
    visits,
    sources,
    contradictions,
    factHearings,
    ...(qualityModel === undefined ? {} : { qualityModel }),
    ...(simplifiedBecause === undefined ? {} : { simplifiedBecause }),
    ...(soleReviewerBecause === undefined ? {} : { soleReviewerBecause }),
    team: state.team.map((member) =>
      opened || member.subject === self?.subject ? without(member, 'interests') : progressOf(member),
    ),
    ...(draft === undefined ? {} : { draft }),
    ...(opened ? conclusionOf(state) : {}),
    ...askedSeen(state, { office: relation.office }),
  }
}

/** How far a reviewer is, without a word of what they think. */
function progressOf({ subject, name, impartiality, assessments, quality, recommendation }: TeamMember) {
  return {
    subject,
    name,
    impartiality,
    assessed: Object.keys(assessments).length + Object.keys(quality).length,
    submitted: recommendation !== undefined,
  }
}

/** What the reviewers agreed on. The averages are there to be looked at: nothing follows from them (I3). */
function conclusionOf(state: ReviewState) {
  const { consensus, qualityConsensus, report, jointRecommendation } = state
  return {
    consensus,
    qualityConsensus,
    themeAverages: themeAverages(state),
    ...(report === undefined ? {} : { report }),
    ...(jointRecommendation === undefined ? {} : { jointRecommendation }),
  }
}

/** Picked out field by field: what is added to a visit or a hearing later is not the party's until it is named here. */
function addressedToParty({ visits, factHearings, office }: ReviewState) {
  return {
    office,
    officeName: authorityOf(office).name,
    visits: visits
      .filter(({ announced }) => announced)
      .map(({ date, calledOff }) => ({ date, calledOff: calledOff !== undefined })),
    factHearings: factHearings.map(({ report, sentAt, due, held, answer, closedAt }) => ({
      report,
      sentAt,
      ...(due === undefined ? {} : { due }),
      ...(held === undefined ? {} : { held }),
      ...(answer === undefined ? {} : { answer }),
      ...(closedAt === undefined ? {} : { closedAt }),
    })),
  }
}
