import type { CivilDate } from '../../calendar/civil-date'
import type { RevocationGround } from '../grounds'

/** The means that are milder than to withdraw the approval, mildest first (proportionality; docs/law.md § 9.7). */
export const milderMeans = {
  condition: 'Vilkår',
  order: 'Påbud',
  'intensified-supervision': 'Skærpet tilsyn',
  part: 'Tilbagekaldelse af en del af godkendelsen',
} as const

export type MilderMeans = keyof typeof milderMeans

/** One of them, and why it is not enough. */
export interface ConsideredMeans {
  readonly means: MilderMeans
  /** It has been tried in this approval. */
  readonly tried?: true
  readonly notEnoughBecause: string
  readonly on: CivilDate
}

/**
 * The means of which nobody has said why they are not enough. What the party itself has asked for needs none; a decision that
 * takes a part leaves the rest, and so is the means that it would be weighed against.
 */
export function unconsidered(
  {
    ground,
    considered,
  }: { readonly ground: RevocationGround; readonly considered: readonly { readonly means: MilderMeans }[] },
  inPart: boolean,
): readonly MilderMeans[] {
  if (ground === 'own-notice') return []
  return (Object.keys(milderMeans) as MilderMeans[]).filter(
    (means) => !(means === 'part' && inPart) && !considered.some((one) => one.means === means),
  )
}
