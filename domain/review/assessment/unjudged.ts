import { qualityItems } from '../../catalogue/quality-models/quality-model'
import type { ReviewState } from '../state'
import type { TeamMember } from '../team/team-member'

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
