import type { AppointedReviewer } from '../../application/processing/reviewer'
import type { NotedConflict } from '../../application/handlers/note-conflict'
import { withAddressRead } from '../../application/form/content-fields'
import type { Instant } from '../../calendar/instant'
import type { Effect } from '../../process/effect'
import type { EventTable } from '../../process/event-table'
import { withoutHearing } from '../../process/hearing-reminder'
import { without } from '../../process/without'
import type { ReviewOpening } from '../opening'
import { aboutOf, mailTo } from '../party-mail'
import { factHearingKey } from '../report/fact-hearing'
import type { ReviewState } from '../state'
import { findConflicts, type ConflictGround } from './find-conflicts'
import { changedMember, newMember, statusOfTeam, type TeamMember } from './team-member'

/** Who reviews, and who may not. A review begins with `assigned`. */
export type TeamEvent =
  | ({
      readonly type: 'assigned'
      readonly reviewType: ReviewOpening['type']
      readonly caseId: string
      readonly caseNumber: string
      /** As in `DeliveryState`. */
      readonly lettersFollowed?: true
    } & Omit<ReviewOpening, 'type'>)
  | { readonly type: 'impartiality-declared'; readonly reviewer: string }
  | { readonly type: 'conflict-declared'; readonly reviewer: string; readonly reason: string }
  | {
      readonly type: 'conflict-found'
      readonly reviewer: string
      readonly grounds: readonly ConflictGround[]
      readonly reason: string
    }
  | { readonly type: 'reassigned'; readonly from: string; readonly to: AppointedReviewer; readonly reason: string }

/** A conflict, however late, undoes what the partial reviewer took part in, and the application is told of it (I4). */
export const teamEvents: EventTable<ReviewState, TeamEvent> = {
  assigned: {
    decisive: true,
    audience: 'handlers',
    text: 'Vurdering tildelt',
    evolve: (_state, event) => ({
      ...without(event, 'type', 'reviewers', 'reviewType'),
      content: withAddressRead(event.content),
      type: event.reviewType,
      status: 'assigned',
      team: event.reviewers.map(newMember),
      conflicted: event.conflicted ?? [],
      visits: [],
      sources: [],
      contradictions: [],
      consensus: {},
      qualityConsensus: {},
      factHearings: [],
      documents: [],
      deadlines: [],
    }),
    // Whom the very next event puts out of the case, for what is known of them already, is not called to work on it.
    effects: (state, { reviewers, applicant, earlierDecisionMakers }) =>
      reviewers
        .filter((reviewer) => findConflicts(reviewer, { cvr: applicant.cvr, earlierDecisionMakers }).length === 0)
        .map((reviewer) => mailTo(reviewer, { template: 'review-assigned', data: aboutOf(state) })),
  },
  'impartiality-declared': {
    audience: 'handlers',
    text: 'Habilitet erklæret',
    evolve: (state, { reviewer }) =>
      withTeam(
        state,
        changedMember(state.team, reviewer, (member) => ({ ...member, impartiality: 'impartial' })),
      ),
  },
  'conflict-declared': {
    audience: 'office',
    text: 'Inhabilitet erklæret',
    evolve: (state, { reviewer }, { at }) => withoutPartial(state, reviewer, at),
    effects: tellOfConflict,
  },
  'conflict-found': {
    audience: 'office',
    text: 'Inhabilitet fundet af systemet',
    evolve: (state, { reviewer }, { at }) => withoutPartial(state, reviewer, at),
    effects: tellOfConflict,
  },
  reassigned: {
    audience: 'handlers',
    text: 'Ny tilsynskonsulent tildelt',
    evolve: (state, { from, to }) =>
      withTeam(
        state,
        state.team.map((member) => (member.subject === from ? newMember(to) : member)),
      ),
    effects: (state, { to }) => [mailTo(to, { template: 'review-assigned', data: aboutOf(state) })],
  },
}

function withTeam(state: ReviewState, team: readonly TeamMember[]): ReviewState {
  return { ...state, team, status: statusOfTeam(team) }
}

function withoutPartial(state: ReviewState, reviewer: string, at: Instant): ReviewState {
  return {
    ...withTeam(
      redone(state, at),
      changedMember(state.team, reviewer, (member) => ({ ...member, impartiality: 'conflicted' })),
    ),
    conflicted: [...state.conflicted, reviewer],
  }
}

/** What a partial reviewer took part in agreeing on falls, and is made and heard anew by the new team. */
function redone(state: ReviewState, at: Instant): ReviewState {
  return {
    ...without(state, 'draft'),
    consensus: {},
    qualityConsensus: {},
    deadlines: withoutHearing(state.deadlines, factHearingKey),
    factHearings: state.factHearings.map((hearing) => ({ ...hearing, closedAt: hearing.closedAt ?? at, void: true })),
  }
}

function tellOfConflict(
  { applicationId }: ReviewState,
  { reviewer, reason }: { readonly reviewer: string; readonly reason: string },
): readonly Effect[] {
  return [
    {
      kind: 'tell-case',
      caseId: applicationId,
      command: 'noteConflict',
      data: { subject: reviewer, reason } satisfies NotedConflict,
    },
  ]
}
