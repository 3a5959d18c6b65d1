import { choice, email, group, integer, name, optional, prose, text, type DataOf } from '../../process/fields'
import { nutsRegions } from '../../catalogue/nuts-regions'
import type { Supplier } from '../opening'
import type { ObligationState } from '../state'
import { termsFields } from '../terms/terms'
import { changeKinds, type ProposedChange } from './change'
import { valueOfTerms } from './change-rule'

/** The fields of a proposed change. */
export const changeFields = {
  kind: choice('Ændringens art', changeKinds),
  text: prose('Hvad ændres, og hvorfor?'),
  value: optional(integer('Ændringens værdi i hele kroner for resten af kontrakten', 0, 1_000_000_000)),
  clause: optional(text('Den ændringsklausul, ændringen følger', { max: 500 })),
  terms: optional(
    group('Nye vilkår', {
      hoursPerYear: optional(termsFields.hoursPerYear),
      baseFunding: optional(termsFields.baseFunding),
      hourlyRate: optional(termsFields.hourlyRate),
    }),
  ),
  successor: optional(
    group('Ny leverandør', {
      cvr: text('CVR-nummer', { max: 8, pattern: '^[0-9]{8}$' }),
      name: name('Virksomhedens navn'),
      contactName: name('Kontaktperson'),
      email: email('E-mail'),
      approvalId: termsFields.approvalId,
      postcode: optional(text('Postnummer', { max: 4, pattern: '^[0-9]{4}$' })),
      city: optional(text('By', { max: 100 })),
      region: optional(choice('Landsdel', nutsRegions)),
    }),
  ),
} as const

type Successor = NonNullable<DataOf<typeof changeFields>['successor']>

/** The seat of whoever takes over, where all of it is stated. */
const seatOf = ({ postcode, city, region }: Successor): Pick<Supplier, 'seat'> =>
  postcode === undefined || city === undefined || region === undefined ? {} : { seat: { postcode, city, region } }

/** A change as it is proposed: its value is never less than what its new terms make it. */
export function proposedChange(
  state: Pick<ObligationState, 'terms' | 'years' | 'ruleSet'>,
  { kind, text: why, value = 0, clause, terms, successor }: DataOf<typeof changeFields>,
): ProposedChange {
  return {
    kind,
    text: why,
    value: Math.max(value, terms === undefined ? 0 : valueOfTerms(state, terms)),
    ...(clause === undefined ? {} : { clause }),
    ...(terms === undefined ? {} : { terms }),
    ...(successor === undefined
      ? {}
      : {
          successor: {
            cvr: successor.cvr,
            name: successor.name,
            contact: { name: successor.contactName, email: successor.email },
            ...seatOf(successor),
          },
          ...(successor.approvalId === undefined ? {} : { approvalId: successor.approvalId }),
        }),
  }
}
