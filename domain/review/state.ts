import { withDocument } from '../document/attach'
import type { AttachedDocument } from '../document/attached-document'
import { withInfection } from '../document/infection'
import { withHearing, withoutHearing, withoutReminder } from '../process/hearing-reminder'
import type { CaseState, Deadline, Recorded } from '../process/procedure'
import { without } from '../process/without'
import { factHearingKey } from './deadlines'
import type { ReviewEvent } from './events'
import type { ReviewOpening } from './opening'
import type { Recommendation } from './recommendations'
import type { Consensus, Contradiction, FactHearing, FinalReport, QualityConsensus, Source, Visit } from './records'
import type { ReviewStatus } from './statuses'
import { changedMember, statusOfTeam, type TeamMember } from './team-member'

/** All that is known of a review. */
export interface ReviewState extends CaseState, Omit<ReviewOpening, 'reviewers'> {
  readonly status: ReviewStatus
  readonly team: readonly TeamMember[]
  /** Everyone found partial here, also after being replaced. */
  readonly conflicted: readonly string[]
  readonly visits: readonly Visit[]
  readonly sources: readonly Source[]
  readonly contradictions: readonly Contradiction[]
  /** By criterion id. */
  readonly consensus: Readonly<Record<string, Consensus>>
  /** By item id of the quality model. */
  readonly qualityConsensus: Readonly<Record<string, QualityConsensus>>
  /** The draft of the report. */
  readonly draft?: string
  readonly factHearings: readonly FactHearing[]
  readonly report?: FinalReport
  readonly jointRecommendation?: Recommendation
  readonly documents: readonly AttachedDocument[]
  readonly deadlines: readonly Deadline[]
}

/** The review after one more event. */
export function evolve(state: ReviewState | undefined, recorded: Recorded<ReviewEvent>): ReviewState {
  const { event, at, by } = recorded
  if (event.type === 'assigned') {
    return {
      ...without(event, 'type', 'reviewers', 'reviewType'),
      type: event.reviewType,
      status: 'assigned',
      team: event.reviewers.map(newMember),
      conflicted: [],
      visits: [],
      sources: [],
      contradictions: [],
      consensus: {},
      qualityConsensus: {},
      factHearings: [],
      documents: [],
      deadlines: [],
    }
  }
  if (state === undefined) throw new Error(`A review cannot begin with ${event.type}`)
  switch (event.type) {
    case 'impartiality-declared':
      return withTeam(
        state,
        changedMember(state.team, event.reviewer, (member) => ({ ...member, impartiality: 'impartial' })),
      )
    case 'conflict-declared':
    case 'conflict-found':
      return {
        ...withTeam(
          redone(state, at),
          changedMember(state.team, event.reviewer, (member) => ({ ...member, impartiality: 'conflicted' })),
        ),
        conflicted: [...state.conflicted, event.reviewer],
      }
    case 'reassigned':
      return withTeam(
        state,
        state.team.map((member) => (member.subject === event.from ? newMember(event.to) : member)),
      )
    case 'visit-announced':
    case 'unannounced-visit-planned': {
      const { visitId, date, persons, note } = event
      return {
        ...state,
        visits: [
          ...state.visits,
          {
            id: visitId,
            announced: event.type === 'visit-announced',
            date,
            persons,
            ...(note === undefined ? {} : { note }),
          },
        ],
      }
    }
    case 'visit-held':
      return withVisit(state, event.visitId, {
        held: { date: event.date, persons: event.persons, observations: event.observations },
      })
    case 'announced-visit-called-off':
    case 'unannounced-visit-called-off':
      return withVisit(state, event.visitId, { calledOff: { reason: event.reason } })
    case 'source-recorded':
      return {
        ...state,
        sources: [
          ...state.sources,
          { id: event.sourceId, kind: event.kind, reference: event.reference, date: event.date },
        ],
      }
    case 'assessed': {
      const assessment = {
        fulfilled: event.fulfilled,
        text: event.text,
        ...(event.sources === undefined ? {} : { sources: event.sources }),
      }
      return {
        ...state,
        team: changedMember(state.team, event.reviewer, (member) => ({
          ...member,
          assessments: { ...member.assessments, [event.criterionId]: assessment },
        })),
      }
    }
    case 'quality-assessed':
      return {
        ...state,
        team: changedMember(state.team, event.reviewer, (member) => ({
          ...member,
          quality: { ...member.quality, ...event.judgements },
        })),
      }
    case 'contradiction-noted':
      return { ...state, contradictions: [...state.contradictions, { id: event.contradictionId, text: event.text }] }
    case 'contradiction-explained':
      return {
        ...state,
        contradictions: state.contradictions.map((one) =>
          one.id === event.contradictionId ? { ...one, explanation: event.explanation } : one,
        ),
      }
    case 'recommended':
      return {
        ...state,
        team: changedMember(state.team, event.reviewer, (member) => ({
          ...member,
          recommendation: { recommendation: event.recommendation, reasons: event.reasons, at },
        })),
      }
    case 'judgements-opened':
      return { ...state, status: 'concluding' }
    case 'consensus-recorded': {
      const agreed = {
        fulfilled: event.fulfilled,
        text: event.text,
        ...(event.deviation === undefined ? {} : { deviation: event.deviation }),
      }
      return { ...state, consensus: { ...state.consensus, [event.criterionId]: agreed } }
    }
    case 'quality-consensus-recorded':
      return { ...state, qualityConsensus: { ...state.qualityConsensus, ...event.judgements } }
    case 'report-drafted':
      return { ...state, draft: event.text }
    case 'fact-hearing-sent':
      return {
        ...state,
        status: 'fact-hearing',
        deadlines: withHearing(state.deadlines, event),
        factHearings: [...state.factHearings, { report: event.report, sentAt: at, due: event.deadline.date }],
      }
    case 'fact-hearing-reminded':
      return { ...state, deadlines: withoutReminder(state.deadlines, factHearingKey) }
    case 'fact-hearing-answered':
      return afterHearing(state, { answer: event.answer, closedAt: at })
    case 'fact-hearing-closed':
      return afterHearing(state, { closedAt: at })
    case 'report-submitted': {
      const { by: reviewer, text, recommendation, reasons } = event
      const reviewerName = state.team.find(({ subject }) => subject === reviewer)?.name ?? reviewer
      return {
        ...state,
        report: { text, by: reviewer, at },
        jointRecommendation: { reviewer, reviewerName, recommendation, reasons },
      }
    }
    case 'processing-time-noted':
      return {
        ...without(state, 'processingEndsAt'),
        ...(event.processingEndsAt === undefined ? {} : { processingEndsAt: event.processingEndsAt }),
      }
    case 'representative-noted':
      return {
        ...without(state, 'representative'),
        ...(event.representative === undefined ? {} : { representative: event.representative }),
      }
    case 'document-infected':
      return { ...state, documents: withInfection(state.documents, event) }
    case 'document-attached':
      return { ...state, documents: withDocument(state.documents, event, { at, by }) }
    case 'submitted':
      return { ...state, status: 'submitted', deadlines: [] }
    case 'cancelled':
      return { ...state, status: 'cancelled', deadlines: [] }
  }
}

function newMember({ subject, name, email, interests }: ReviewOpening['reviewers'][number]): TeamMember {
  return {
    subject,
    name,
    email,
    ...(interests === undefined ? {} : { interests }),
    impartiality: 'undeclared',
    assessments: {},
    quality: {},
  }
}

function withTeam(state: ReviewState, team: readonly TeamMember[]): ReviewState {
  return { ...state, team, status: statusOfTeam(team) }
}

function withVisit(state: ReviewState, id: string, change: Partial<Visit>): ReviewState {
  return { ...state, visits: state.visits.map((visit) => (visit.id === id ? { ...visit, ...change } : visit)) }
}

function afterHearing(state: ReviewState, end: Pick<FactHearing, 'answer' | 'closedAt'>): ReviewState {
  return {
    ...state,
    status: 'concluding',
    deadlines: withoutHearing(state.deadlines, factHearingKey),
    factHearings: state.factHearings.map((hearing, n) =>
      n === state.factHearings.length - 1 ? { ...hearing, ...end } : hearing,
    ),
  }
}

/** What a partial reviewer took part in agreeing on falls, and is made and heard anew by the new team. */
function redone(state: ReviewState, at: string): ReviewState {
  return {
    ...without(state, 'draft'),
    consensus: {},
    qualityConsensus: {},
    deadlines: withoutHearing(state.deadlines, factHearingKey),
    factHearings: state.factHearings.map((hearing) => ({ ...hearing, closedAt: hearing.closedAt ?? at, void: true })),
  }
}
