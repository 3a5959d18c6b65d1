import { accessMustBeUsed } from '../../access/must-be-used'
import { civilDateAt } from '../../calendar/copenhagen'
import { changeFields } from '../../remedy/change-fields'
import { remedyOf } from '../../remedy/decision-kinds'
import { choice, flag, group, optional, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { assignedReviewer, caseworker, head, lawyer } from '../../rights/rights'
import { actorName, actorSubject } from '../../application/actor'
import type { ComplaintState } from '../state'
import type { ReassessmentEvent } from './events'
import { mustLieAhead } from './change-ahead'
import { reassessmentResults } from './reassessment'

/**
 * Somebody who took no part looks at the decision again. Granted in full, the decision falls and is made anew in its own case.
 * Granted in part, the change is signed by the head before it is the decision's. Maintained, the complaint is forwarded with the
 * reasons (retssikkerhedsloven § 66).
 *
 * Refuses: REASSESSOR_MISSING, NOT_ALLOWED for anybody but whom it is assigned to, CONFLICTED for who is not impartial,
 * ACCESS_OPEN, ACCESS_ANSWERED_RECENTLY, REASONS_MISSING, CHANGE_MISSING for a part that is not named, INVALID_FIELDS for a change of what cannot be changed, DATE_INVALID for one whose day has passed.
 */
export const reassess = defineCommand<ComplaintState, ReassessmentEvent>()({
  name: 'reassess',
  label: 'Afgiv genvurdering',
  law: 'retssikkerhedsloven § 66; forvaltningsloven §§ 3 og 22-24',
  from: ['reassessing'],
  to: ['upheld', 'to-sign', 'to-forward'],
  by: [caseworker, lawyer, head, assignedReviewer],
  bar: ['conflicted', 'took-part'],
  readFirst: true,
  fields: {
    result: choice('Resultat', reassessmentResults),
    reasons: prose('Begrundelse'),
    impartial: flag('Jeg er habil og har ikke deltaget i den afgørelse, der klages over'),
    change: optional(group('Ændringen (delvist medhold)', changeFields)),
  },
  offered: ({ reassessor }, { subject }) => reassessor?.subject === subject,
  decide(state, { result, reasons, impartial, change }, { by, at }) {
    const { reassessor, kind } = state
    accessMustBeUsed(state)
    if (reassessor === undefined) return refuse('REASSESSOR_MISSING')
    if (actorSubject(by) !== reassessor.subject)
      refuse('NOT_ALLOWED', {}, `Genvurderingen er tildelt ${reassessor.name}. Tildel den til en anden først.`)
    if (!impartial) refuse('CONFLICTED')
    if (reasons.trim() === '')
      refuse('REASONS_MISSING', { fields: ['reasons'] }, 'Skriv, hvorfor afgørelsen fastholdes eller ændres.')
    if (result === 'partly' && change === undefined) refuse('CHANGE_MISSING', { fields: ['change'] })
    if (change !== undefined && (result !== 'partly' || !remedyOf(kind).changeable))
      refuse('INVALID_FIELDS', { fields: ['change'] }, 'Kun delvist medhold ændrer afgørelsen her. Fjern ændringen.')
    if (change !== undefined) mustLieAhead(change, civilDateAt(at))
    return [
      {
        type: 'reassessed',
        reassessment: {
          result,
          reasons,
          ...(change === undefined ? {} : { change }),
          by: { subject: reassessor.subject, name: actorName(by) },
          at,
        },
      },
    ]
  },
})
