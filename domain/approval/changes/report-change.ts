import { addYears, type CivilDate } from '../../calendar/civil-date'
import { civilDateAt } from '../../calendar/copenhagen'
import { municipalityNames } from '../../catalogue/municipalities'
import { leaderField } from '../../application/form/content-fields'
import { contactField, identityFields } from '../../application/form/identity-fields'
import { jurisdictionFor } from '../../application/form/jurisdiction-fields'
import { address, choice, date, group, name, optional, prose, text } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { party } from '../../rights/rights'
import { staying } from '../../process/transitions'
import { changeKinds, isOvertaken, memberOf, namesContact, needsConsent, type Change } from './change'
import { changeOn, moveOn } from './deadlines'
import type { ChangeEvent } from './events'
import { handoverOf } from './handover'
import type { ApprovalState } from '../state'
import { livingStatuses } from '../statuses'

/**
 * The provider tells a change. A new address or name holds from its day; the authority that has the approval keeps it for a year
 * from when it learnt of the move, and then hands it over (socialtilsynsloven § 2 a). A new owner, leader, P-number or target
 * group waits for the authority; `contact` is somebody to write to at the new owner, or with the new leader. Whether another
 * approval has a P-number is nothing that a provider is told: the authority meets it when it accepts.
 *
 * Refuses: INVALID_FIELDS when what the kind asks for is not told, or when the leader who leaves is the one who is written to and
 * nobody else is named, DATE_INVALID for a day more than a year ahead, before the approval began, or before one from which a
 * change of its kind holds already, UNKNOWN_MUNICIPALITY.
 */
export const reportChange = defineCommand<ApprovalState, ChangeEvent>()({
  name: 'reportChange',
  label: 'Oplys om ændring',
  law: 'socialtilsynsloven §§ 2 a og 12',
  from: livingStatuses,
  to: livingStatuses,
  moves: staying(...livingStatuses),
  by: party,
  submission: true,
  fields: {
    kind: choice('Hvad er ændret?', changeKinds),
    from: date('Gælder fra'),
    description: prose('Beskriv ændringen', { max: 4000 }),
    address: optional(
      group('Ny adresse', { address: address('Adresse'), municipality: choice('Kommune', municipalityNames) }),
    ),
    offerName: optional(name('Tilbuddets nye navn')),
    pNumber: optional({ ...identityFields.pNumber, label: 'Nyt P-nummer' }),
    leader: optional({ ...leaderField, label: 'Ny leder' }),
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
    if (isOvertaken(state, change))
      refuse(
        'DATE_INVALID',
        { fields: ['from'] },
        'En ændring af samme slags gælder allerede fra en senere dag. Vælg den dag eller en senere.',
      )
    if (change.kind === 'leader' && change.contact === undefined && leavesTheContact(state))
      refuse(
        'INVALID_FIELDS',
        { fields: ['contact'] },
        'Den hidtidige leder er også kontaktperson. Oplys, hvem der skal skrives til fra den dag.',
      )
    const id = String(state.changes.length + 1)
    if (change.address === undefined) return told(id, change, today)
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

/** What needs consent waits for it; what needs none holds from its day, or at once when that has come. */
function told(id: string, change: Change, today: CivilDate): readonly ChangeEvent[] {
  if (needsConsent(change)) return [{ type: 'change-reported', id, change }]
  return change.from > today
    ? [{ type: 'change-reported', id, change, deadlines: [changeOn(change, id)] }]
    : [
        { type: 'change-reported', id, change },
        { type: 'change-in-force', id },
      ]
}

const leavesTheContact = ({ identity, details }: ApprovalState): boolean =>
  details.leader !== undefined && details.leader.name === identity.contact.name

function changeOf(data: Change): Change {
  const { kind, from, description, contact } = data
  const member = memberOf[kind]
  const named = data[member]
  if (named === undefined || named === '')
    refuse('INVALID_FIELDS', { fields: [member] }, 'Oplys, hvad der er ændret. Udfyld det nævnte felt.')
  return {
    kind,
    from,
    description,
    [member]: named,
    ...(namesContact(data) && contact !== undefined ? { contact } : {}),
  }
}
