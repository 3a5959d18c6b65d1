import { qualityItems } from '../catalogue/quality-models/quality-model'
import { sameJudgement } from './quality-fields'
import type { FactHearing } from './records'
import type { ReviewState } from './state'
import type { TeamMember } from './team-member'

/** What a reviewer has still to judge before they can submit: ids of criteria, and of items of the quality model. */
export function unjudged(
  { criteria, qualityModel }: ReviewState,
  { assessments, quality }: TeamMember,
): readonly string[] {
  const items = qualityModel === undefined ? [] : qualityItems(qualityModel)
  return [
    ...criteria.filter(({ id }) => assessments[id] === undefined),
    ...items.filter(({ id }) => quality[id] === undefined),
  ].map(({ id }) => id)
}

/**
 * Whether the review ends in a report that the provider is heard over. A simplified one does not while it rests on the
 * application alone: there is nothing in it that the provider has not said itself (cf. forvaltningsloven § 19, stk. 1).
 */
export function needsReport({ simplifiedBecause, visits, sources, contradictions }: ReviewState): boolean {
  return simplifiedBecause === undefined || visits.length + sources.length + contradictions.length > 0
}

/**
 * What the reviewers have yet to agree on: each criterion, and what they see differently under the quality model. One who
 * is alone has nobody to agree with.
 */
export function openConsensus({
  team,
  criteria,
  qualityModel,
  consensus,
  qualityConsensus,
}: ReviewState): readonly string[] {
  if (team.length < 2) return []
  const items = qualityModel === undefined ? [] : qualityItems(qualityModel)
  const differing = items.filter(({ id }) =>
    team.some(({ quality }) => !sameJudgement(quality[id], team[0]?.quality[id])),
  )
  return [
    ...criteria.filter(({ id }) => consensus[id] === undefined),
    ...differing.filter(({ id }) => qualityConsensus[id] === undefined),
  ].map(({ id }) => id)
}

/** The hearing that still counts, if there has been one. */
export const standingHearing = ({ factHearings }: ReviewState): FactHearing | undefined =>
  factHearings.filter(({ void: isVoid }) => isVoid !== true).at(-1)
