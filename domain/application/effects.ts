import { authorityOf } from '../catalogue/authorities'
import { subjectsOf, type Actor } from '../rights/actor'
import { detailsOf, type ApprovalOpening, type RenewedPeriod } from '../approval/opening'
import type { Effect } from '../process/effect'
import type { MailMessage } from '../mail/mail-message'
import type { Recorded } from '../process/procedure'
import type { ApplicationEvent, Decided } from './events'
import { offerNameOf } from './index-of'
import { decisionLetters, hearingLetters, informationLetters } from './letters-out'
import { aboutOf, mailToOffice, mailToParty } from './party-mail'
import { processingEffects } from './processing-effects'
import { reviewOpening } from './review-opening'
import type { ApplicationState } from './state'

/** What an event of an application sets in motion outside it. */
export function effects(
  state: ApplicationState,
  { event, at, by, seq }: Recorded<ApplicationEvent>,
): readonly Effect[] {
  const about = aboutOf(state)
  const toParty = (message: MailMessage): readonly Effect[] => mailToParty(state, message)
  switch (event.type) {
    case 'submitted':
      return [
        ...toParty({ template: event.kind === 'renewal' ? 'renewal-received' : 'application-received', data: about }),
      ]
    case 'information-requested':
      return [
        ...toParty({ template: 'information-requested', data: { ...about, due: event.deadline.date } }),
        ...informationLetters(state, seq, event.deadline.date, { at, by }, false),
      ]
    case 'information-reminded':
      return [
        ...toParty({ template: 'information-reminder', data: { ...about, due: event.deadline.date } }),
        ...informationLetters(state, seq, event.deadline.date, { at, by }, true),
      ]
    case 'abandoned':
      return [...toParty({ template: 'application-abandoned', data: about }), ...releaseApproval(state)]
    case 'review-started':
      return [
        ...toParty({ template: 'processing-begun', data: { ...about, expectedBy: event.clock.deadline.date } }),
        {
          kind: 'open-case',
          procedure: 'review',
          caseId: event.reviewId,
          data: reviewOpening(state, event),
        },
      ]
    case 'delay-announced':
      return [...toParty({ template: 'processing-delayed', data: { ...about, expectedBy: event.processing.date } })]
    case 'hearing-opened':
      return [
        ...toParty({ template: 'hearing-opened', data: { ...about, due: event.deadline.date } }),
        ...hearingLetters(state, seq, event, { at, by }),
      ]
    case 'hearing-reminded':
      return toParty({ template: 'hearing-reminder', data: { ...about, due: event.due } })
    case 'decided':
      return [
        ...toParty({ template: 'decision-made', data: about }),
        ...consequenceFor(state, event, by),
        ...decisionLetters(state, seq, event, at),
        ...closeRenewal(state, event),
      ]
    case 'decision-available':
    case 'decision-served':
      return refusedRenewal(state)
    case 'document-infected': {
      const found: MailMessage = { template: 'document-infected', data: about }
      const fromParty = state.documents.some(
        ({ documentId, from }) => documentId === event.documentId && from === 'party',
      )
      return [...(fromParty ? toParty(found) : []), mailToOffice(state, found)]
    }
    case 'withdrawn': {
      const office: Effect = {
        kind: 'mail',
        to: authorityOf(state.office).contact,
        message: { template: 'application-withdrawn', data: about },
      }
      return [
        ...toParty({ template: 'application-withdrawn', data: about }),
        office,
        ...cancelReview(state),
        ...releaseApproval(state),
      ]
    }
    case 'information-supplemented':
    case 'recommendation-received':
    case 'hearing-answered':
    case 'hearing-closed':
    case 'impartiality-declared':
    case 'conflict-declared':
    case 'decision-drafted':
    case 'draft-returned':
    case 'draft-saved':
    case 'complaint-period-passed':
    case 'letter-undeliverable':
    case 'letter-posted':
    case 'letter-came-later':
    case 'document-attached':
    case 'finalised':
      return []
    default:
      return processingEffects(state, event)
  }
}

function consequenceFor(
  state: ApplicationState,
  { consequence, draft, drafters }: Decided,
  by: Actor,
): readonly Effect[] {
  const { identity, descriptionVersion } = state
  const details = detailsOf(state.content)
  const decidedBy = [...new Set([...drafters, ...(by.kind === 'person' ? subjectsOf(by) : [])])]
  switch (consequence.kind) {
    case 'none':
      return []
    // Told when the letters have arrived: only then is it known how long the complaint period is.
    case 'refuse-renewal':
      return []
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
      }
      return [{ kind: 'open-case', procedure: 'approval', caseId: consequence.approvalId, data }]
    }
  }
}

/** The approval learns that its renewal is refused when everyone has the decision: it may last until the last complaint period is over. */
function refusedRenewal({ decision, deadlines }: ApplicationState): readonly Effect[] {
  if (
    decision?.consequence.kind !== 'refuse-renewal' ||
    decision.recipients.some(({ complaintDue }) => complaintDue === undefined)
  )
    return []
  const until = deadlines.filter(({ rule }) => rule === 'complaint').at(-1)
  return until === undefined
    ? []
    : [{ kind: 'tell-case', caseId: decision.consequence.approvalId, command: 'refuseRenewal', data: { until } }]
}

/** A review that nobody needs any longer is called off. */
function cancelReview({ review, recommendations }: ApplicationState): readonly Effect[] {
  return review === undefined || recommendations.length > 0
    ? []
    : [{ kind: 'tell-case', caseId: review.caseId, command: 'cancel', data: {} }]
}

/** An approval that waited for this renewal waits no longer: without it an extended one would never end. */
function releaseApproval({ renewalOf }: ApplicationState): readonly Effect[] {
  return renewalOf === undefined
    ? []
    : [{ kind: 'tell-case', caseId: renewalOf.approvalId, command: 'renewalWithdrawn', data: {} }]
}

/** A renewal that was decided when the approval was over changes nothing in it; but its case has waited, and is closed. */
function closeRenewal({ renewalOf }: ApplicationState, { consequence }: Decided): readonly Effect[] {
  const isOver = consequence.kind === 'none' || consequence.kind === 'open-approval'
  return renewalOf === undefined || !isOver
    ? []
    : [{ kind: 'tell-case', caseId: renewalOf.approvalId, command: 'renewalWithdrawn', data: { decided: true } }]
}
