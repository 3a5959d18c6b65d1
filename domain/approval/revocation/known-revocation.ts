import type { CivilDate } from '../../calendar/civil-date'
import { refuse } from '../../refusal/refuse'
import type { RevocationGround } from '../../revocation/grounds'
import type { Actor } from '../../rights/actor'
import type { ApprovalState } from '../state'

/** How far a revocation has come that the party knows of. */
export type RevocationStage = 'heard' | 'decided' | 'complained' | 'final'

/** A case about withdrawing this approval. */
export interface KnownRevocation {
  readonly revocationId: string
  readonly ground: RevocationGround
  readonly openedOn: CivilDate
  /** Absent until the party has been heard over it or told of a decision. */
  readonly stage?: RevocationStage
  /** Only a part of the approval is withdrawn. */
  readonly inPart?: true
  /** It is over: nothing was withdrawn, or it has taken effect. */
  readonly over?: true
}

type Revocations = Pick<ApprovalState, 'revocations'>

/** The one that goes on; there is one at a time. */
export const openRevocation = ({ revocations = [] }: Revocations): KnownRevocation | undefined =>
  revocations.find(({ over }) => over !== true)

/** Whether a renewal waits for it: the party knows that the approval may be withdrawn. */
export const parksRenewal = (state: Revocations): boolean => openRevocation(state)?.stage !== undefined

/** The approval with more known of one of them. */
export const withRevocation = (
  { revocations = [] }: Revocations,
  revocationId: string,
  change: (known: KnownRevocation) => KnownRevocation,
): Required<Revocations> => ({
  revocations: revocations.map((one) => (one.revocationId === revocationId ? change(one) : one)),
})

/** The id of the revocation that tells the approval something. Refuses: NOT_ALLOWED for any case but a revocation of this approval. */
export function toldByRevocation({ revocations = [] }: Revocations, by: Actor): string {
  const known = by.kind === 'case' ? revocations.find(({ revocationId }) => revocationId === by.caseId) : undefined
  return known?.revocationId ?? refuse('NOT_ALLOWED')
}
