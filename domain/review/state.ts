import type { Instant } from '../calendar/instant'
import { withDocument } from '../document/attach'
import type { AttachedDocument } from '../document/attached-document'
import type { CaseState, Recorded } from '../procedure'
import { without } from '../without'
import type { ReviewEvent } from './events'
import type { Assessment } from './judgements'
import type { ReviewOpening } from './opening'
import type { RecommendationKind } from './recommendations'
import type { ReviewStatus } from './statuses'

/** A reviewer and what they have done. Each judges alone; nobody reads another's judgement before all have submitted. */
export interface TeamMember {
  readonly subject: string
  readonly name: string
  readonly email: string
  readonly impartiality: 'undeclared' | 'impartial' | 'conflicted'
  /** By criterion id. */
  readonly assessments: Readonly<Record<string, Assessment>>
  readonly recommendation?: { readonly recommendation: RecommendationKind; readonly reasons: string; readonly at: Instant }
}

/** All that is known of a review. */
export interface ReviewState extends CaseState, Omit<ReviewOpening, 'reviewers'> {
  readonly status: ReviewStatus
  readonly team: readonly TeamMember[]
  /** Everyone found partial here, also after being replaced. */
  readonly conflicted: readonly string[]
  readonly documents: readonly AttachedDocument[]
}

/** The status that the team's declarations lead to. */
export function statusOfTeam(team: readonly TeamMember[]): 'assigned' | 'assessing' | 'conflicted' {
  if (team.some(({ impartiality }) => impartiality === 'conflicted')) return 'conflicted'
  return team.every(({ impartiality }) => impartiality === 'impartial') ? 'assessing' : 'assigned'
}

/** The review after one more event. */
export function evolve(state: ReviewState | undefined, { event, at, by }: Recorded<ReviewEvent>): ReviewState {
  if (event.type === 'assigned') {
    return { ...without(event, 'type', 'reviewers'), status: 'assigned', team: event.reviewers.map(newMember), conflicted: [], documents: [] }
  }
  if (state === undefined) throw new Error(`A review cannot begin with ${event.type}`)
  switch (event.type) {
    case 'impartiality-declared':
      return withTeam(state, changed(state.team, event.reviewer, (member) => ({ ...member, impartiality: 'impartial' })))
    case 'conflict-declared':
      return {
        ...withTeam(state, changed(state.team, event.reviewer, (member) => ({ ...member, impartiality: 'conflicted' }))),
        conflicted: [...state.conflicted, event.reviewer],
      }
    case 'reassigned':
      return withTeam(state, state.team.map((member) => (member.subject === event.from ? newMember(event.to) : member)))
    case 'assessed':
      return {
        ...state,
        team: changed(state.team, event.reviewer, (member) => ({
          ...member, assessments: { ...member.assessments, [event.criterionId]: { fulfilled: event.fulfilled, text: event.text } },
        })),
      }
    case 'recommended':
      return { ...state, team: changed(state.team, event.reviewer, (member) => ({ ...member, recommendation: { recommendation: event.recommendation, reasons: event.reasons, at } })) }
    case 'document-attached':
      return { ...state, documents: withDocument(state.documents, event, { at, by }) }
    case 'submitted':
      return { ...state, status: 'submitted' }
    case 'cancelled':
      return { ...state, status: 'cancelled' }
  }
}

function newMember({ subject, name, email }: { subject: string; name: string; email: string }): TeamMember {
  return { subject, name, email, impartiality: 'undeclared', assessments: {} }
}

function changed(team: readonly TeamMember[], subject: string, change: (member: TeamMember) => TeamMember): readonly TeamMember[] {
  return team.map((member) => (member.subject === subject ? change(member) : member))
}

function withTeam(state: ReviewState, team: readonly TeamMember[]): ReviewState {
  return { ...state, team, status: statusOfTeam(team) }
}
