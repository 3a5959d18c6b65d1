import { isHeldUp, type ComplainedDecision } from '../../remedy/complained-decision'
import type { DecisionKind } from '../../remedy/decision-kinds'
import type { DecidedProcess } from '../../remedy/decided-case'
import { decidedParty } from '../decided-party'
import type { Decision } from '../decision/decision'
import type { Finalised } from '../decision/events'
import type { ApplicationState } from '../state'
import { applicationStatuses, decidedStatuses, isDecided } from '../statuses'
import type { AppealEvent } from './events'
import { followAppeal } from './follow-appeal'
import { keepApproval } from './keep-approval'

/** An application as complaints see it: what is decided in it, whose it is, and what their end leads to. */
export const decidedApplication: DecidedProcess<ApplicationState, AppealEvent | Finalised> = {
  statuses: Object.keys(applicationStatuses),
  moves: [
    ['decided', 'complained'],
    ['final', 'complained'],
    ['complained', 'decided'],
    ['complained', 'final'],
    ['complained', 'recommended'],
    ['decided', 'recommended'],
    ['final', 'recommended'],
  ],
  targets: { decision: 'Afgørelsen', access: 'Afslaget på partsaktindsigt' },
  decisionsOf,
  partyOf: decidedParty,
  concerned,
  documentsOf: ({ documents }) => documents,
  standing,
  heldUp: keepApproval,
  follow: followAppeal,
}

/** A refusal of access is about no approval, and a refusal of a new application about none that there is. */
function concerned({ decision }: ApplicationState, kind: DecisionKind): string | undefined {
  if (kind === 'party-access-refusal' || decision === undefined) return undefined
  return decision.consequence.kind === 'none' ? undefined : decision.consequence.approvalId
}

/** To refuse to renew is a kind of its own, since an approval may live on until the appeal is over. */
const kindOf = ({ consequence }: Decision): ComplainedDecision['kind'] =>
  consequence.kind === 'refuse-renewal' ? 'renewal-refusal' : 'application'

function decisionsOf({
  decision,
  access,
}: ApplicationState): ReturnType<DecidedProcess<ApplicationState, AppealEvent | Finalised>['decisionsOf']> {
  const answer = access?.answer
  return [
    ...(decision === undefined
      ? []
      : [
          {
            target: 'decision',
            kind: kindOf(decision),
            seq: decision.seq,
            decidedAt: decision.decidedAt,
            served: decision.recipients,
            tookPart: decision.decidedBy ?? [],
          },
        ]),
    ...(answer === undefined || answer.outcome === 'granted'
      ? []
      : [
          {
            target: 'access',
            kind: 'party-access-refusal' as const,
            seq: answer.seq ?? 0,
            decidedAt: answer.at,
            served: [],
            tookPart: answer.by === undefined ? [] : [answer.by],
          },
        ]),
  ]
}

/** Complained of as long as a complaint over the decision holds it up; a refusal of access holds up no decision. */
function standing(state: ApplicationState): ApplicationState {
  const { decision, status } = state
  if (isHeldUp(state, decision))
    return isDecided(state) || status === 'final' ? { ...state, status: 'complained' } : state
  return status === 'complained' ? { ...state, status: decidedStatuses[0] } : state
}
