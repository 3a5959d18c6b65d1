import { qualityItems } from '../../catalogue/quality-models/quality-model'
import { sameJudgement } from '../assessment/quality-judgement'
import type { ReviewState } from '../state'

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
