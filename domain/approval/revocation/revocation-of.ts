import type { Effect, OpenCaseEffect } from '../../process/effect'
import type { NotedRevokedOffer } from '../../revocation/course/note-offer'
import type { RevocationGround } from '../../revocation/grounds'
import type { RevocationOpening, RevokedOffer } from '../../revocation/opening'
import { knownDelivery } from '../../delivery/delivery-state'
import type { ApprovalState } from '../state'
import { isClosed } from '../statuses'
import { tellsOfOffer } from '../supervision/supervised'
import { openRevocation } from './known-revocation'

/** Why a revocation is opened, and what it is about. */
export type RevocationCause = { readonly ground: RevocationGround } & Pick<
  RevocationOpening,
  'condition' | 'order' | 'request' | 'note'
>

/** What a revocation needs to know of the approval. */
function offerOf({ office, identity, offerName, details }: ApprovalState): RevokedOffer {
  const { owner, address, digitalPostExempt, leader, targetGroup, places } = details
  return {
    office,
    identity,
    offerName,
    ...(owner === undefined ? {} : { owner: { name: owner.name, email: owner.email } }),
    ...(address === undefined ? {} : { address }),
    ...(digitalPostExempt === undefined ? {} : { digitalPostExempt }),
    ...(leader === undefined ? {} : { leader: { name: leader.name } }),
    ...(targetGroup === undefined ? {} : { targetGroup }),
    ...(places === undefined ? {} : { places }),
  }
}

/** Opens a revocation with the approval as it is. */
export function revocationOf(state: ApprovalState, revocationId: string, cause: RevocationCause): OpenCaseEffect {
  const { caseId, specialeId, descriptionVersion, conflicted, since } = state
  const data: RevocationOpening = {
    ...offerOf(state),
    ...knownDelivery(state),
    ...cause,
    approvalId: caseId,
    since,
    specialeId,
    descriptionVersion,
    conflicted,
  }
  return { kind: 'open-case', procedure: 'revocation', caseId: revocationId, data }
}

/** Tells the revocation that goes on of what has changed; nothing of an event that changes nothing for it. */
export function tellRevocation(state: ApprovalState, event: string): readonly Effect[] {
  const open = openRevocation(state)
  if (open === undefined || !tellsOfOffer(event)) return []
  const data: NotedRevokedOffer = { offer: offerOf(state), over: isClosed(state) || state.status === 'expired-pending' }
  return [{ kind: 'tell-case', caseId: open.revocationId, command: 'noteOffer', data }]
}
