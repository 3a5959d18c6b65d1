/**
 * Who can ask for access: the party to its own case (forvaltningsloven § 9), anybody else, and the press (offentlighedsloven
 * § 7). Whoever is no party need not say who they are.
 */
export const requesterKinds = { party: 'Parten', other: 'En anden end parten', press: 'Pressen' } as const
export type RequesterKind = keyof typeof requesterKinds

/** Who has asked. A party's name and addresses stand in the case already. */
export interface Requester {
  readonly kind: RequesterKind
  readonly name?: string
  readonly email?: string
  /** CVR number of an organisation that asks: its people read the request and the answer here. */
  readonly cvr?: string
}
