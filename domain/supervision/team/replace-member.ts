import { reviewerField } from '../../application/processing/reviewer'
import { prose, reference } from '../../process/fields'
import { evenIfAway } from '../../process/officer-field'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { caseworker, head } from '../../rights/rights'
import type { SupervisionState } from '../state'
import { workingStatuses } from '../statuses'
import { checkMember } from './check-member'
import type { TeamEvent } from './events'

/** Another tilsynskonsulent takes the place of one on the team. Refuses: CONFLICTED, INVALID_FIELDS for one who is not on the team, or is already. */
export const replaceMember = defineCommand<SupervisionState, TeamEvent>()({
  name: 'replaceMember',
  label: 'Udskift tilsynskonsulent',
  law: 'socialtilsynsloven § 7; forvaltningsloven § 3',
  from: workingStatuses,
  to: workingStatuses,
  moves: staying(...workingStatuses),
  by: [caseworker, head],
  bar: ['conflicted'],
  fields: {
    replaces: reference('Træder i stedet for', 'team-member'),
    reviewer: reviewerField,
    reason: prose('Begrundelse', { max: 2000 }),
    evenIfAway,
  },
  decide(state, { replaces, reviewer, reason }) {
    const isOn = (subject: string): boolean => state.team.some((member) => member.subject === subject)
    if (!isOn(replaces))
      refuse('INVALID_FIELDS', { fields: ['replaces'] }, 'Angiv den tilsynskonsulent på holdet, som skal udskiftes.')
    if (isOn(reviewer.subject))
      refuse(
        'INVALID_FIELDS',
        { fields: ['reviewer'] },
        'Den valgte tilsynskonsulent er allerede på holdet. Vælg en anden.',
      )
    checkMember(state, reviewer)
    return [{ type: 'member-replaced', from: replaces, to: reviewer, reason }]
  },
})
