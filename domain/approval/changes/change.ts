import type { PostalAddress } from '../../address/postal-address'
import { readAddress } from '../../address/read-address'
import type { Contact } from '../../application/form/identity-fields'
import type { CivilDate } from '../../calendar/civil-date'
import type { Instant } from '../../calendar/instant'
import { text } from '../../process/fields'
import { refuse } from '../../refusal/refuse'

/** What a provider can have changed (docs/law.md § 4.1, socialtilsynsloven § 12). */
export const changeKinds = { address: 'Adresse', owner: 'Ejer', 'target-group': 'Målgruppe' } as const
export type ChangeKind = keyof typeof changeKinds

/** A change as the provider tells it. Of `address`, `newOwner` and `targetGroup` it holds the one of its kind. */
export interface Change {
  readonly kind: ChangeKind
  /** First day on which it holds. */
  readonly from: CivilDate
  readonly description: string
  readonly address?: { readonly address: PostalAddress; readonly municipality: string }
  readonly newOwner?: { readonly cvr: string; readonly organisation: string }
  readonly targetGroup?: string
  /** Of a new owner: who is written to from its day on. */
  readonly contact?: Contact
}

/** A change with what has become of it. A change of address needs nobody's consent; it is `reported` until its day. Another that is accepted in advance is `accepted` until then. */
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

/** As people write the number of a change. */
export const changeNumber = text('Ændringens nummer', { max: 3, pattern: '^[0-9]{1,3}$' })

/** Whether it has been told and does not hold yet. */
export const isAhead = ({ status }: ReportedChange): boolean => status === 'reported' || status === 'accepted'

/** A change that waits for the authority. Refuses: CHANGE_UNKNOWN. */
export function pendingChange(changes: readonly ReportedChange[], id: string): ReportedChange {
  return (
    changes.find((change) => change.id === id && awaitsAuthority(change)) ??
    refuse('CHANGE_UNKNOWN', { fields: ['change'] })
  )
}

export const awaitsAuthority = ({ status, kind }: ReportedChange): boolean =>
  status === 'reported' && kind !== 'address'
