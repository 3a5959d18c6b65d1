import type { PostalAddress } from '../../address/postal-address'
import { readAddress } from '../../address/read-address'
import type { Contact } from '../../application/form/identity-fields'
import type { ApplicationContent } from '../../application/form/content-fields'
import type { CivilDate } from '../../calendar/civil-date'
import type { Instant } from '../../calendar/instant'
import { reference } from '../../process/fields'
import { refuse } from '../../refusal/refuse'
import type { ApprovalState } from '../state'

/** What a provider can have changed (docs/law.md § 4.1, socialtilsynsloven § 12). */
export const changeKinds = {
  address: 'Adresse',
  name: 'Navn',
  'p-number': 'P-nummer',
  leader: 'Leder',
  owner: 'Ejer',
  'target-group': 'Målgruppe',
} as const
export type ChangeKind = keyof typeof changeKinds

/** A change as the provider tells it. Of what can be changed it holds the member of its kind, and no other. */
export interface Change {
  readonly kind: ChangeKind
  /** First day on which it holds. */
  readonly from: CivilDate
  readonly description: string
  readonly address?: { readonly address: PostalAddress; readonly municipality: string }
  readonly offerName?: string
  /** Ten digits. */
  readonly pNumber?: string
  readonly leader?: NonNullable<ApplicationContent['leader']>
  readonly newOwner?: { readonly cvr: string; readonly organisation: string }
  readonly targetGroup?: string
  /** Of a new owner or leader: who is written to from its day on. */
  readonly contact?: Contact
}

/** The member of a change, and the field of the form, that its kind needs. */
export const memberOf = {
  address: 'address',
  name: 'offerName',
  'p-number': 'pNumber',
  leader: 'leader',
  owner: 'newOwner',
  'target-group': 'targetGroup',
} as const satisfies Readonly<Record<ChangeKind, keyof Change>>

/** What holds by itself from its day: where an offer lies and what it is called is no matter of consent. */
const holdsByItself: readonly ChangeKind[] = ['address', 'name']

/** A change with what has become of it. One that needs nobody's consent is `reported` until its day, another that is accepted in advance `accepted`. */
export interface ReportedChange extends Change {
  readonly id: string
  readonly at: Instant
  readonly status: 'reported' | 'accepted' | 'in-force' | 'declined' | 'withdrawn'
  readonly reason?: string
}

/** A change whose new address is in its parts: before schema 4 it was kept as text. */
export function withMoveRead<Told extends Change>(change: Told): Told {
  const address = readAddress(change.address?.address)
  return change.address === undefined || address === undefined
    ? change
    : { ...change, address: { ...change.address, address } }
}

/** A change by its number. */
export const changeNumber = reference('Ændring', 'reported-change', { max: 3, pattern: '^[0-9]{1,3}$' })

/** Whether it has been told and does not hold yet. */
export const isAhead = ({ status }: ReportedChange): boolean => status === 'reported' || status === 'accepted'

/** A change that waits for the authority. Refuses: CHANGE_UNKNOWN. */
export function pendingChange(changes: readonly ReportedChange[], id: string): ReportedChange {
  return (
    changes.find((change) => change.id === id && awaitsAuthority(change)) ??
    refuse('CHANGE_UNKNOWN', { fields: ['change'] })
  )
}

export const needsConsent = ({ kind }: Change): boolean => !holdsByItself.includes(kind)

/** Whether it may bring somebody else to write to. */
export const namesContact = ({ kind }: Pick<Change, 'kind'>): boolean => kind === 'owner' || kind === 'leader'

export const awaitsAuthority = (change: ReportedChange): boolean => change.status === 'reported' && needsConsent(change)

/** Whether one of its kind holds from a later day: told or accepted too late, it must not put the older state in its place. */
export const isOvertaken = (
  { changes }: Pick<ApprovalState, 'changes'>,
  { kind, from }: Pick<Change, 'kind' | 'from'>,
): boolean => changes.some((other) => other.status === 'in-force' && other.kind === kind && other.from > from)
