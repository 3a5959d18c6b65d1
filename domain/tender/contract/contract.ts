import type { Instant } from '../../calendar/instant'
import type { NutsRegion } from '../../catalogue/nuts-regions'

/** Codelist economic-operator-size (eForms), in Danish. */
export const companySizes = {
  micro: 'Mikrovirksomhed',
  small: 'Lille virksomhed',
  medium: 'Mellemstor virksomhed',
  large: 'Stor virksomhed',
} as const

/** What the award notice says of a contract, and nobody knows before it is signed. */
export interface NoticeFacts {
  /** Whole kroner over the whole term. */
  readonly value: number
  /** Of the supplier's seat. */
  readonly postcode: string
  readonly city: string
  readonly region: NutsRegion
  readonly size: keyof typeof companySizes
}

/** The contract with one winner. */
export interface Contract {
  /** The bid's id. */
  readonly bid: string
  /** Subject of whoever has made it ready. */
  readonly draftedBy: string
  readonly signedAt?: Instant
  readonly facts?: NoticeFacts
}

/** Whether somebody has a contract by this procedure: it binds, whatever becomes of the other places. */
export const hasSignedContract = ({ contracts }: { readonly contracts: readonly Contract[] }): boolean =>
  contracts.some(({ signedAt }) => signedAt !== undefined)

/** Ids of the winning bids whose contracts are not signed. */
export const unsignedWinners = ({
  award,
  contracts,
}: {
  readonly award?: { readonly winners: readonly string[] }
  readonly contracts: readonly Contract[]
}): readonly string[] =>
  (award?.winners ?? []).filter((id) => !contracts.some(({ bid, signedAt }) => bid === id && signedAt !== undefined))
