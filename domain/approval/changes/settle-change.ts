import { contactField } from '../../application/form/identity-fields'
import { civilDateAt } from '../../calendar/copenhagen'
import { optional, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { caseworker, head } from '../../rights/rights'
import { staying } from '../../process/transitions'
import { awaitsAuthority, changeNumber, isOvertaken, namesContact, pendingChange } from './change'
import { changeOn } from './deadlines'
import type { ChangeEvent } from './events'
import type { ApprovalState } from '../state'
import { livingStatuses } from '../statuses'

const common = {
  law: 'socialtilsynsloven §§ 5 og 12',
  from: livingStatuses,
  to: livingStatuses,
  moves: staying(...livingStatuses),
  by: [caseworker, head],
  bar: ['conflicted'],
  readFirst: true,
  fields: {
    change: changeNumber,
    reason: prose('Begrundelse', { max: 2000 }),
  },
  offered: ({ changes }: ApprovalState) => changes.some(awaitsAuthority),
} as const

/**
 * What the provider has changed is within the approval. It holds from the first instant of its day, or from now on when that has
 * come. From then on everything goes to a new owner: so somebody there to write to must be known.
 *
 * Refuses: CHANGE_UNKNOWN, CHANGE_OVERTAKEN when one of its kind holds from a later day, LEADER_QUARANTINED, INVALID_FIELDS for a
 * new owner of whom no contact is known, and ALREADY_ACTIVE for a P-number that another approval has.
 */
export const acceptChange = defineCommand<ApprovalState, ChangeEvent>()({
  ...common,
  name: 'acceptChange',
  label: 'Godkend ændringen',
  fields: { ...common.fields, contact: optional(contactField) },
  decide(state, { change, reason, contact: named }, { at }) {
    const pending = pendingChange(state.changes, change)
    if (isOvertaken(state, pending)) refuse('CHANGE_OVERTAKEN', { fields: ['change'] })
    if (pending.leader?.noQuarantine === false) refuse('LEADER_QUARANTINED')
    const contact = named ?? pending.contact
    if (pending.kind === 'owner' && contact === undefined)
      refuse(
        'INVALID_FIELDS',
        { fields: ['contact'] },
        'Oplys, hvem hos den nye ejer der skal skrives til fra overtagelsen.',
      )
    return [
      {
        type: 'change-accepted',
        id: pending.id,
        reason,
        ...(namesContact(pending) && contact !== undefined ? { contact } : {}),
        ...(pending.from > civilDateAt(at) ? { takesEffect: changeOn(pending, pending.id) } : {}),
      },
    ]
  },
})

/** The change is so material that it must be applied for; the approval stands as it is. Refuses: CHANGE_UNKNOWN. */
export const requireNewApplication = defineCommand<ApprovalState, ChangeEvent>()({
  ...common,
  name: 'requireNewApplication',
  label: 'Kræv ny ansøgning',
  decide: ({ changes }, { change, reason }) => [
    { type: 'change-declined', id: pendingChange(changes, change).id, reason },
  ],
})
