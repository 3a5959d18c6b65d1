import { reviewerField } from '../../application/processing/reviewer'
import { optional, prose, reference } from '../../process/fields'
import { evenIfAway } from '../../process/officer-field'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { caseworker } from '../../rights/rights'
import type { ReviewState } from '../state'
import type { TeamEvent } from './events'
import { conflictReason, findConflicts } from './find-conflicts'

/**
 * The office puts another reviewer in the place of one: the partial one when there is one, else the one it names.
 *
 * Refuses: CONFLICTED for a new reviewer who is partial by what is known of their interests, INVALID_FIELDS when it is not
 * clear who is replaced, or the new one is on the team already.
 */
export const reassign = defineCommand<ReviewState, TeamEvent>()({
  name: 'reassign',
  label: 'Tildel ny tilsynskonsulent',
  law: 'forvaltningsloven § 3',
  from: ['conflicted', 'assigned', 'assessing'],
  to: ['conflicted', 'assigned'],
  moves: [
    ['conflicted', 'assigned'],
    ['conflicted', 'conflicted'],
    ['assigned', 'assigned'],
    ['assessing', 'assigned'],
  ],
  by: [caseworker],
  bar: ['conflicted'],
  fields: {
    reviewer: reviewerField,
    replaces: optional(reference('Træder i stedet for', 'team-member')),
    reason: prose('Begrundelse', { max: 2000 }),
    evenIfAway,
  },
  decide({ team, applicant, earlierDecisionMakers }, { reviewer, replaces, reason }) {
    const candidates = team.filter(({ subject, impartiality }) =>
      replaces === undefined ? impartiality === 'conflicted' || team.length === 1 : subject === replaces,
    )
    const [leaving] = candidates
    if (leaving === undefined || candidates.length > 1)
      return refuse(
        'INVALID_FIELDS',
        { fields: ['replaces'] },
        'Angiv den tilsynskonsulent på sagen, som skal erstattes.',
      )
    const grounds = findConflicts(reviewer, { cvr: applicant.cvr, earlierDecisionMakers })
    if (grounds.length > 0)
      refuse(
        'CONFLICTED',
        { subjects: [reviewer.subject], grounds },
        `Den valgte tilsynskonsulent er inhabil i sagen. ${conflictReason(grounds)} Vælg en anden.`,
      )
    if (team.some(({ subject }) => subject === reviewer.subject))
      refuse(
        'INVALID_FIELDS',
        { fields: ['reviewer'] },
        'Den valgte tilsynskonsulent er allerede på sagen. Vælg en anden.',
      )
    if (leaving.recommendation !== undefined && leaving.impartiality !== 'conflicted')
      refuse(
        'INVALID_FIELDS',
        { fields: ['replaces'] },
        'Tilsynskonsulenten har afgivet sin vurdering og kan ikke erstattes.',
      )
    return [{ type: 'reassigned', from: leaving.subject, to: reviewer, reason }]
  },
})
