import { addDays, addYears } from '../calendar/civil-date'
import { civilDateAt, copenhagenMidnight } from '../calendar/copenhagen'
import { danishLongDate } from '../calendar/danish'
import { authorityOf } from '../catalogue/authorities'
import { relocationRules, ruleAt } from '../catalogue/jurisdiction-rules'
import { municipalityNames } from '../catalogue/municipalities'
import { jurisdictionFor } from '../application/jurisdiction-fields'
import type { Instant } from '../calendar/instant'
import { choice, date, group, optional, prose, text } from '../process/fields'
import { defineCommand, type Deadline } from '../process/procedure'
import { refuse } from '../refusal/refuse'
import { provider } from '../rights/rights'
import { staying } from '../process/transitions'
import { changeKinds, type Change } from './changes'
import { deadlineKeys } from './deadlines'
import type { ApprovalEvent } from './events'
import type { ApprovalState } from './state'
import { livingStatuses } from './statuses'

/**
 * The provider tells a change. A new address holds from its day; the authority that has the approval keeps it for a year
 * from when it learnt of the move, and then hands it over (socialtilsynsloven § 2 a). A new owner or target group waits
 * for the authority.
 *
 * Refuses: INVALID_FIELDS when what the kind asks for is not told, DATE_INVALID for a move more than a year ahead or before
 * the approval began, UNKNOWN_MUNICIPALITY.
 */
export const reportChange = defineCommand<ApprovalState, ApprovalEvent>()({
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
      group('Ny adresse', { address: text('Adresse'), municipality: choice('Kommune', municipalityNames) }),
    ),
    newOwner: optional(
      group('Ny ejer', { cvr: text('CVR-nummer', { max: 8, pattern: '^[0-9]{8}$' }), organisation: text('Navn') }),
    ),
    targetGroup: optional(prose('Ny målgruppe', { max: 4000 })),
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
    const office = jurisdictionFor(change.address.municipality, state.details, today)?.authority.code
    if (office === undefined) return refuse('UNKNOWN_MUNICIPALITY', { fields: ['address/municipality'] })
    const deadlines = [
      ...(change.from > today ? [moveOn(change, id)] : []),
      ...(office === state.office ? [] : [handoverAfter(state.office, office, at)]),
    ]
    return [
      { type: 'change-reported', id, change, deadlines, ...(office === state.office ? {} : { newOffice: office }) },
      ...(change.from > today ? [] : [{ type: 'address-changed', id } as const]),
    ]
  },
})

function changeOf({ kind, from, description, address, newOwner, targetGroup }: Change): Change {
  const named = { address: address, owner: newOwner, 'target-group': targetGroup }[kind]
  const field = { address: 'address', owner: 'newOwner', 'target-group': 'targetGroup' }[kind]
  if (named === undefined || named === '')
    refuse('INVALID_FIELDS', { fields: [field] }, 'Oplys, hvad der er ændret. Udfyld det nævnte felt.')
  return { kind, from, description, [field]: named }
}

function moveOn({ from }: Change, id: string): Deadline {
  return {
    key: `${deadlineKeys.address}/${id}`,
    rule: 'address-change',
    at: copenhagenMidnight(from),
    date: from,
    command: 'moveAddress',
    data: { change: id },
    endsRight: false,
    explanation: `Tilbuddet flytter ${danishLongDate(from)}.`,
  }
}

/** The old authority keeps the approval for a year from when it learnt of the new address. */
function handoverAfter(from: string, to: string, at: Instant): Deadline {
  const known = civilDateAt(at)
  const on = addYears(known, ruleAt(relocationRules, known)?.years ?? 1)
  return {
    key: deadlineKeys.handover,
    rule: 'authority-handover',
    at: copenhagenMidnight(on),
    date: addDays(on, -1),
    command: 'handOver',
    data: { to },
    endsRight: false,
    explanation: `${authorityOf(from).name} beholder tilsynet i et år fra ${danishLongDate(known)}, hvor den nye adresse blev kendt, og overdrager det derefter til ${authorityOf(to).name}, jf. socialtilsynsloven § 2 a.`,
  }
}
