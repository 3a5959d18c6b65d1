import { civilDateAt } from '../../calendar/copenhagen'
import { authorities } from '../../catalogue/authorities'
import { chargesOnReceipt } from '../../catalogue/fees'
import { choice, optional, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { caseworker } from '../../rights/rights'
import { jurisdictionFor } from '../form/jurisdiction-fields'
import type { ApplicationState } from '../state'
import { feeCharged } from './charge-fee'
import type { IntakeEvent } from './events'

/**
 * The application belongs to another socialtilsyn and is sent on to it instead of being refused (forvaltningsloven § 7,
 * stk. 2). The same case moves, with its number: the time of submission, what has been asked for and every clock stand.
 * An office that charges the fee on receipt charges it then.
 *
 * Refuses: INVALID_FIELDS when it would be sent to the office that has it, UNKNOWN_MUNICIPALITY when no receiver is named
 * and the application does not tell one.
 */
export const forward = defineCommand<ApplicationState, IntakeEvent>()({
  name: 'forward',
  label: 'Send videre til rette socialtilsyn',
  law: 'forvaltningsloven § 7, stk. 2, og bekendtgørelse om socialtilsyn § 1',
  from: ['received', 'awaiting-information'],
  to: ['received', 'awaiting-information'],
  moves: staying('received', 'awaiting-information'),
  by: [caseworker],
  bar: ['conflicted'],
  fields: {
    to: optional(choice('Socialtilsyn', Object.fromEntries(authorities.map(({ code, name }) => [code, name])))),
    reason: prose('Hvorfor hører sagen til der?', { max: 2000 }),
  },
  decide(state, { to, reason }, { at }) {
    const jurisdiction = jurisdictionFor(state.identity.municipality, state.content, civilDateAt(at))
    const receiver = to ?? jurisdiction?.authority.code
    if (receiver === undefined)
      return refuse(
        'UNKNOWN_MUNICIPALITY',
        { fields: ['to'] },
        'Det kan ikke udledes, hvilket socialtilsyn der er kompetent. Vælg det i feltet.',
      )
    if (receiver === state.office)
      refuse(
        'INVALID_FIELDS',
        { fields: ['to'] },
        'Sagen er allerede hos dette socialtilsyn. Vælg et andet, eller behold sagen.',
      )
    const submittedOn = civilDateAt(state.submittedAt)
    return [
      {
        type: 'forwarded',
        from: state.office,
        to: receiver,
        reason,
        ...(jurisdiction?.authority.code === receiver ? { explanation: jurisdiction.explanation } : {}),
      },
      ...(state.fee === undefined && chargesOnReceipt(receiver, submittedOn)
        ? [feeCharged(state.kind, submittedOn, civilDateAt(at))]
        : []),
    ]
  },
})
