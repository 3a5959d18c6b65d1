import type { ComplainedDecision } from '../../remedy/complained-decision'
import type { DecidedParty, DecidedProcess } from '../../remedy/decided-case'
import { notedRepresentative } from '../../representation/noted-representative'
import { decisionKinds } from '../../remedy/decision-kinds'
import { lettersGoTo } from '../delivery/letters'
import { tellOrder } from '../orders/tell-order'
import type { SupervisionState } from '../state'
import { supervisionStatuses } from '../statuses'
import type { AppealEvent } from './events'
import { followComplaint } from './follow-complaint'
import { standingMeasures } from './measure'

/** A supervision as complaints see it: its orders, skærpet tilsyn and conditions, each by itself; a complaint leaves the case where it is. */
export const decidedSupervision: DecidedProcess<SupervisionState, AppealEvent> = {
  statuses: Object.keys(supervisionStatuses),
  moves: [
    ['closed', 'under-way'],
    ['closed', 'reported'],
  ],
  targets: {
    order: decisionKinds.order.danishName,
    'intensified-supervision': decisionKinds['intensified-supervision'].danishName,
    condition: decisionKinds.condition.danishName,
  },
  decisionsOf: ({ decisions }) =>
    decisions.flatMap((decision) =>
      standingMeasures(decision).map((kind): ComplainedDecision & { readonly target: string } => ({
        target: kind,
        kind,
        seq: decision.seq,
        decidedAt: decision.decidedAt,
        served: decision.recipients,
        tookPart: decision.decidedBy,
      })),
    ),
  partyOf,
  concerned: ({ approvalId }) => approvalId,
  documentsOf: ({ documents }) => documents,
  standing: (state) => state,
  stayed: (state, { decision }) =>
    state.orders.filter((order) => order.decision === decision).map((order) => tellOrder(state, order)),
  follow: followComplaint,
}

function partyOf(state: SupervisionState): DecidedParty {
  const { office, caseNumber, identity, offerName, conflicted, impartial } = state
  const { name, email } = identity.contact
  const [{ channel, address }] = lettersGoTo(state)
  return {
    office,
    caseNumber,
    specialfunktionId: identity.specialfunktionId,
    offerName,
    cvr: identity.cvr,
    pNumber: identity.pNumber,
    contact: { name, email },
    ...notedRepresentative(state),
    ...(channel === 'post' ? { byPost: address === undefined ? {} : { address } } : {}),
    conflicted,
    impartial,
  }
}
