import {
  detailsOf,
  type AmendedTerms,
  type ApprovalOpening,
  type GrantedScope,
  type RenewedPeriod,
} from '../../approval/opening'
import { civilDateAt } from '../../calendar/copenhagen'
import { knownDelivery } from '../../delivery/delivery-state'
import type { Effect } from '../../process/effect'
import { subjectsOf, type Actor } from '../../rights/actor'
import type { RecipientRole } from '../../delivery/recipient'
import { offerNameOf } from '../index-of'
import { releaseApproval } from '../intake/renewal'
import type { ApplicationState } from '../state'
import type { Consequence } from './decision'
import type { Draft } from './draft'
import { grantedOf } from './granted-of'

/** The approval that a decision opens, renews or amends. `regranted`: of an amended one, what is granted where that is another than before. */
export function tellApproval(
  state: ApplicationState,
  {
    consequence,
    draft,
    drafters,
    regranted = grantedOf(state, draft),
  }: {
    readonly consequence: Consequence
    readonly draft: Draft
    readonly drafters: readonly string[]
    readonly regranted?: GrantedScope
  },
  by: Actor,
): readonly Effect[] {
  const { identity, descriptionVersion } = state
  // What is granted in part is what the register shows; anything else is granted as it was applied for.
  const details = detailsOf({ ...state.content, ...grantedOf(state, draft) })
  const served = tellsWhenServed(state) ? { tellsWhenServed: true as const } : {}
  const decidedBy = [...new Set([...drafters, ...(by.kind === 'person' ? subjectsOf(by) : [])])]
  switch (consequence.kind) {
    case 'none':
      return []
    // Told when the letters have arrived: only then is it known how long the complaint period is.
    case 'refuse-renewal':
      return []
    case 'amend-approval': {
      const data: AmendedTerms = {
        validTo: consequence.validTo,
        conditions: draft.conditions,
        details: regranted,
        decidedBy,
      }
      return [{ kind: 'tell-case', caseId: consequence.approvalId, command: 'amend', data }]
    }
    case 'renew-approval': {
      const data: RenewedPeriod = {
        validFrom: consequence.validFrom,
        validTo: consequence.validTo,
        conditions: draft.conditions,
        descriptionVersion,
        contact: identity.contact,
        offerName: offerNameOf(state),
        details,
        decidedBy,
        conflicted: state.conflicted,
        ...served,
      }
      return [{ kind: 'tell-case', caseId: consequence.approvalId, command: 'renew', data }]
    }
    case 'open-approval': {
      const data: ApprovalOpening = {
        applicationId: state.caseId,
        office: state.office,
        identity,
        offerName: offerNameOf(state),
        specialeId: state.specialeId,
        descriptionVersion,
        validFrom: consequence.validFrom,
        validTo: consequence.validTo,
        conditions: draft.conditions,
        details,
        decidedBy,
        conflicted: state.conflicted,
        ...served,
        ...knownDelivery(state),
      }
      return [{ kind: 'open-case', procedure: 'approval', caseId: consequence.approvalId, data }]
    }
  }
}

/** A renewal that was decided when the approval was over changes nothing in it; but its case has waited, and is closed. */
export const closeRenewal = (state: ApplicationState, { kind }: Consequence): readonly Effect[] =>
  kind === 'none' || kind === 'open-approval' || kind === 'amend-approval'
    ? releaseApproval(state, { decided: true })
    : []

/**
 * Whether the approval is told when the decision has reached the party: of a period that begins later. A run that was recorded
 * before 0.3.0 told nobody, and replays so.
 */
function tellsWhenServed({ clocksByFact, decision }: ApplicationState): boolean {
  if (clocksByFact !== true || decision === undefined) return false
  const { consequence, decidedAt } = decision
  return 'validFrom' in consequence && consequence.validFrom > civilDateAt(decidedAt)
}

/** The approval of a period to come learns that the party has the decision: from then on it may be told to others. */
export function tellServed(state: ApplicationState, role: RecipientRole): readonly Effect[] {
  const consequence = state.decision?.consequence
  return role === 'party' && consequence !== undefined && 'validFrom' in consequence && tellsWhenServed(state)
    ? [
        {
          kind: 'tell-case',
          caseId: consequence.approvalId,
          command: 'noteServed',
          data: { validFrom: consequence.validFrom },
        },
      ]
    : []
}

/** The approval learns that the refusal of its renewal has not come after all: it holds as long as the complaint period has not begun. */
export const takeBackRefusal = ({ decision, renewalOf }: ApplicationState): readonly Effect[] =>
  decision?.consequence.kind === 'refuse-renewal'
    ? [
        {
          kind: 'tell-case',
          caseId: decision.consequence.approvalId,
          command: 'reopenRenewal',
          data: { timely: renewalOf?.timely === true, notReached: true },
        },
      ]
    : []

/** The approval learns that its renewal is refused when everyone has the decision: it may last until the last complaint period is over. While the refusal is complained of nothing is told: it lasts until the appeal is over. */
export function refuseRenewal({ decision, deadlines, status }: ApplicationState): readonly Effect[] {
  if (
    status === 'complained' ||
    decision?.consequence.kind !== 'refuse-renewal' ||
    decision.recipients.some(({ complaintDue }) => complaintDue === undefined)
  )
    return []
  const until = deadlines.filter(({ rule }) => rule === 'complaint').at(-1)
  return until === undefined
    ? []
    : [{ kind: 'tell-case', caseId: decision.consequence.approvalId, command: 'refuseRenewal', data: { until } }]
}
