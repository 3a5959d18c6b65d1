import { withoutDeadlines } from '../../process/case-deadline'
import type { TellCaseEffect } from '../../process/effect'
import { without } from '../../process/without'
import { isHeldUp } from '../../remedy/complained-decision'
import type { DecidedParty, DecidedProcess } from '../../remedy/decided-case'
import { notedRepresentative } from '../../representation/noted-representative'
import { effectKey } from '../decision/effect'
import type { DecisionEvent } from '../decision/events'
import { recipientsOf } from '../delivery/letters'
import type { RevocationState } from '../state'
import { isWaiting, revocationStatuses } from '../statuses'
import { tellApproval } from '../tell-approval'
import type { AppealEvent } from './events'
import { followAppeal } from './follow-appeal'

/** A revocation as complaints see it. A complaint in time keeps the approval in force until it is decided (I7). */
export const decidedRevocation: DecidedProcess<RevocationState, AppealEvent | DecisionEvent> = {
  statuses: Object.keys(revocationStatuses),
  moves: [
    ['decided', 'complained'],
    ['final', 'complained'],
    ['effected', 'complained'],
    ...(['decided', 'complained', 'final', 'effected'] as const).flatMap((from) =>
      (['assessing', 'annulled', 'final', 'decided'] as const)
        .filter((to) => to !== from)
        .map((to) => [from, to] as const),
    ),
  ],
  targets: { decision: 'Afgørelsen' },
  decisionsOf,
  partyOf,
  concerned: ({ approvalId }, kind) => (kind === 'party-access-refusal' ? undefined : approvalId),
  documentsOf: ({ documents }) => documents,
  standing,
  heldUp,
  follow: followAppeal,
}

function decisionsOf({
  decision,
}: RevocationState): ReturnType<DecidedProcess<RevocationState, AppealEvent | DecisionEvent>['decisionsOf']> {
  return [
    ...(decision === undefined
      ? []
      : [
          {
            target: 'decision',
            kind: 'revocation' as const,
            seq: decision.seq,
            decidedAt: decision.decidedAt,
            served: decision.recipients,
            tookPart: decision.decidedBy,
          },
        ]),
  ]
}

function partyOf(state: RevocationState): DecidedParty {
  const { office, caseNumber, identity, offerName, conflicted, impartial, address } = state
  const [party] = recipientsOf(state)
  return {
    office,
    caseNumber,
    specialfunktionId: identity.specialfunktionId,
    offerName,
    cvr: identity.cvr,
    pNumber: identity.pNumber,
    contact: { name: identity.contact.name, email: identity.contact.email },
    ...notedRepresentative(state),
    ...(party.channel === 'post' ? { byPost: address === undefined ? {} : { address } } : {}),
    conflicted,
    impartial,
  }
}

/** Complained of as long as a complaint over the decision holds it up: until then it has no effect, on whatever day that would have been. */
function standing(state: RevocationState): RevocationState {
  const { decision, status } = state
  if (isHeldUp(state, decision))
    return isWaiting(state) || status === 'effected'
      ? {
          ...without(state, 'held'),
          status: 'complained',
          deadlines: withoutDeadlines(state.deadlines, effectKey),
        }
      : state
  return status === 'complained' ? { ...state, status: 'decided' } : state
}

/** A late complaint that is admitted gives the approval back while it is handled. */
function heldUp(state: RevocationState): readonly TellCaseEffect[] {
  return [
    state.effectedAt === undefined
      ? tellApproval(state, 'noteRevocation', {
          stage: 'complained',
          ...(state.decision?.part === undefined ? {} : { inPart: true }),
        })
      : tellApproval(state, 'suspendRevocation', { stage: 'complained' }),
  ]
}
