import { reviewerField } from '../../application/processing/reviewer'
import { list } from '../../process/fields'
import { evenIfAway } from '../../process/officer-field'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { caseworker, head } from '../../rights/rights'
import type { SupervisionState } from '../state'
import { checkMember } from './check-member'
import type { TeamEvent } from './events'

/** The office names who carries the supervision out. Refuses: CONFLICTED for somebody who is partial, INVALID_FIELDS for one named twice. */
export const assignTeam = defineCommand<SupervisionState, TeamEvent>()({
  name: 'assignTeam',
  label: 'Udpeg tilsynshold',
  law: 'socialtilsynsloven § 7; forvaltningsloven § 3',
  from: ['planned'],
  to: ['under-way'],
  by: [caseworker, head],
  bar: ['conflicted'],
  fields: { reviewers: list('Tilsynskonsulenter', reviewerField, { min: 1, max: 6 }), evenIfAway },
  decide(state, { reviewers }) {
    for (const reviewer of reviewers) checkMember(state, reviewer)
    if (new Set(reviewers.map(({ subject }) => subject)).size < reviewers.length)
      refuse('INVALID_FIELDS', { fields: ['reviewers'] }, 'Samme tilsynskonsulent er nævnt flere gange.')
    return [{ type: 'team-assigned', team: reviewers }]
  },
})
