import { addYears } from '../../calendar/civil-date'
import { civilDateAt } from '../../calendar/copenhagen'
import { municipalityNames } from '../../catalogue/municipalities'
import { contactField } from '../../application/form/identity-fields'
import { jurisdictionFor } from '../../application/form/jurisdiction-fields'
import { address, choice, date, group, name, optional, prose, text } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { provider } from '../../rights/rights'
import { staying } from '../../process/transitions'
import { changeKinds, type Change } from './change'
import { moveOn } from './deadlines'
import type { ChangeEvent } from './events'
import { handoverOf } from './handover'
import type { ApprovalState } from '../state'
import { livingStatuses } from '../statuses'

/**
 * The provider tells a change. A new address holds from its day; the authority that has the approval keeps it for a year
 * from when it learnt of the move, and then hands it over (socialtilsynsloven § 2 a). A new owner or target group waits
 * for the authority; `contact` is somebody to write to at the new owner.
 *
 * Refuses: INVALID_FIELDS when what the kind asks for is not told, DATE_INVALID for a move more than a year ahead or before
 * the approval began, UNKNOWN_MUNICIPALITY.
 */
export const reportChange = defineCommand<ApprovalState, ChangeEvent>()({
  name: 'reportChange',
  label: 'Oplys om ændring',
  law: 'socialtilsynsloven §§ 2 a og 12',
  from: livingStatuses,
  to: livingStatuses,
  moves: staying(...livingStatuses),
  by: [provider],
  submission: true,
  fields: {
    kind: choice('Hvad er ændret?', changeKinds),
    from: date('Gælder fra'),
    description: prose('Beskriv ændringen', { max: 4000 }),
    address: optional(
      group('Ny adresse', { address: address('Adresse'), municipality: choice('Kommune', municipalityNames) }),
    ),
    newOwner: optional(
      group('Ny ejer', { cvr: text('CVR-nummer', { max: 8, pattern: '^[0-9]{8}$' }), organisation: name('Navn') }),
    ),
    targetGroup: optional(prose('Ny målgruppe', { max: 4000 })),
    contact: optional(contactField),
  },
  decide(state, data, { at }) {
    const change = changeOf(data)
    const today = civilDateAt(at)
    if (change.from < state.since || change.from > addYears(today, 1))
      refuse(
        'DATE_INVALID',
        { fields: ['from'] },
        'Ændringen skal gælde fra en dag i godkendelsens tid og højst et år fremme. Ret datoen.',
      )
    const id = String(state.changes.length + 1)
    if (change.address === undefined) return [{ type: 'change-reported', id, change }]
    if (jurisdictionFor(change.address.municipality, state.details, today) === undefined)
      return refuse('UNKNOWN_MUNICIPALITY', { fields: ['address/municipality'] })
    const handover = handoverOf(state, [...state.changes, { ...change, id, at, status: 'reported' }])
    return [
      {
        type: 'change-reported',
        id,
        change,
        deadlines: [
          ...(change.from > today ? [moveOn(change, id)] : []),
          ...(handover === undefined ? [] : [handover.deadline]),
        ],
        ...(handover === undefined ? { stays: true as const } : { newOffice: handover.newOffice }),
      },
      ...(change.from > today ? [] : [{ type: 'address-changed', id } as const]),
    ]
  },
})

function changeOf({ kind, from, description, address: moved, newOwner, targetGroup, contact }: Change): Change {
  const named = { address: moved, owner: newOwner, 'target-group': targetGroup }[kind]
  const field = { address: 'address', owner: 'newOwner', 'target-group': 'targetGroup' }[kind]
  if (named === undefined || named === '')
    refuse('INVALID_FIELDS', { fields: [field] }, 'Oplys, hvad der er ændret. Udfyld det nævnte felt.')
  return {
    kind,
    from,
    description,
    [field]: named,
    ...(kind === 'owner' && contact !== undefined ? { contact } : {}),
  }
}
