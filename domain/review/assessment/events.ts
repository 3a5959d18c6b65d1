import type { EventTable } from '../../process/event-table'
import type { ReviewState } from '../state'
import { changedMember } from '../team/team-member'
import type { Judgement } from './judgements'
import type { QualityJudgement } from './quality-judgement'
import type { RecommendationKind } from './recommendations'

/** What each reviewer judges alone, until all have submitted. */
export type AssessmentEvent =
  | {
      readonly type: 'assessed'
      readonly reviewer: string
      readonly criterionId: string
      readonly fulfilled: Judgement
      readonly text: string
      readonly sources?: readonly string[]
    }
  | {
      readonly type: 'quality-assessed'
      readonly reviewer: string
      readonly judgements: Readonly<Record<string, QualityJudgement>>
    }
  | {
      readonly type: 'recommended'
      readonly reviewer: string
      readonly recommendation: RecommendationKind
      readonly reasons: string
    }
  | { readonly type: 'judgements-opened' }

/** A later judgement takes the place of the earlier one, which stays in the journal. */
export const assessmentEvents: EventTable<ReviewState, AssessmentEvent> = {
  assessed: {
    audience: 'handlers',
    text: 'Et kriterium er vurderet',
    evolve: (state, { reviewer, criterionId, fulfilled, text, sources }) => {
      const assessment = { fulfilled, text, ...(sources === undefined ? {} : { sources }) }
      return {
        ...state,
        team: changedMember(state.team, reviewer, (member) => ({
          ...member,
          assessments: { ...member.assessments, [criterionId]: assessment },
        })),
      }
    },
  },
  'quality-assessed': {
    audience: 'handlers',
    text: 'Vurderet efter kvalitetsmodellen',
    evolve: (state, { reviewer, judgements }) => ({
      ...state,
      team: changedMember(state.team, reviewer, (member) => ({
        ...member,
        quality: { ...member.quality, ...judgements },
      })),
    }),
  },
  recommended: {
    audience: 'handlers',
    text: 'En tilsynskonsulent har afgivet sin vurdering',
    evolve: (state, { reviewer, recommendation, reasons }, { at }) => ({
      ...state,
      team: changedMember(state.team, reviewer, (member) => ({
        ...member,
        recommendation: { recommendation, reasons, at },
      })),
    }),
  },
  'judgements-opened': {
    decisive: true,
    audience: 'handlers',
    text: 'Vurderingerne er åbnet for hinanden',
    evolve: (state) => ({ ...state, status: 'concluding' }),
  },
}
