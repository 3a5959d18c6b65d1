import type { AppointedReviewer } from '../../application/processing/reviewer'
import type { Instant } from '../../calendar/instant'
import type { Assessment } from '../assessment/judgements'
import type { QualityJudgement } from '../assessment/quality-judgement'
import type { RecommendationKind } from '../assessment/recommendations'
import type { Interests } from './find-conflicts'

/** A reviewer and what they have done. Each judges alone; nobody reads another's judgement before all have submitted. */
export interface TeamMember {
  readonly subject: string
  readonly name: string
  readonly email: string
  readonly interests?: Interests
  readonly impartiality: 'undeclared' | 'impartial' | 'conflicted'
  /** By criterion id. */
  readonly assessments: Readonly<Record<string, Assessment>>
  /** By item id of the quality model. */
  readonly quality: Readonly<Record<string, QualityJudgement>>
  readonly recommendation?: {
    readonly recommendation: RecommendationKind
    readonly reasons: string
    readonly at: Instant
  }
}

/** Somebody who has just been put on the team. */
export const newMember = ({ subject, name, email, interests }: AppointedReviewer): TeamMember => ({
  subject,
  name,
  email,
  ...(interests === undefined ? {} : { interests }),
  impartiality: 'undeclared',
  assessments: {},
  quality: {},
})

/** Who of the team something can be asked of. */
export const ableMembers = (team: readonly TeamMember[]): readonly TeamMember[] =>
  team.filter(({ impartiality }) => impartiality !== 'conflicted')

/** The team with one member changed. */
export function changedMember(
  team: readonly TeamMember[],
  subject: string,
  change: (member: TeamMember) => TeamMember,
): readonly TeamMember[] {
  return team.map((member) => (member.subject === subject ? change(member) : member))
}

/** The status that the team's declarations lead to. */
export function statusOfTeam(team: readonly TeamMember[]): 'assigned' | 'assessing' | 'conflicted' {
  if (team.some(({ impartiality }) => impartiality === 'conflicted')) return 'conflicted'
  return team.every(({ impartiality }) => impartiality === 'impartial') ? 'assessing' : 'assigned'
}
