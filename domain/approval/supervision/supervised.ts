import type { Effect, OpenCaseEffect } from '../../process/effect'
import type { NotedOffer } from '../../supervision/course/note-offer'
import type { Occasion, SupervisedOffer, SupervisionOpening } from '../../supervision/opening'
import type { ApprovalState } from '../state'
import { isClosed } from '../statuses'

/** How many reports and surveys of earlier supervisions are at hand when one begins. */
const reportsAtHand = 3

/** What the supervisions of an approval need to know of it. */
function offerOf({ office, identity, offerName, details }: ApprovalState): SupervisedOffer {
  const { owner, address, digitalPostExempt } = details
  return {
    office,
    identity,
    offerName,
    ...(owner === undefined ? {} : { owner: { name: owner.name, email: owner.email } }),
    ...(address === undefined ? {} : { address }),
    ...(digitalPostExempt === undefined ? {} : { digitalPostExempt }),
  }
}

/** Opens a supervision with what is at hand: period, capacity, conditions, the last reports and surveys, orders, skærpet tilsyn. */
export function supervisionOf(state: ApprovalState, supervisionId: string, occasion: Occasion): OpenCaseEffect {
  const {
    caseId,
    conditions,
    validFrom,
    validTo,
    details,
    reports = [],
    surveys = [],
    orders = [],
    supervision,
    conflicted,
  } = state
  const opening: SupervisionOpening = {
    ...offerOf(state),
    approvalId: caseId,
    occasion,
    conflicted,
    known: {
      validFrom,
      validTo,
      ...(details.places === undefined ? {} : { places: details.places }),
      ...(details.targetGroup === undefined ? {} : { targetGroup: details.targetGroup }),
      conditions: conditions
        .filter(({ from }) => from === undefined)
        .map(({ text, due, status }) => ({ text, due, status })),
      earlierReports: reports.slice(-reportsAtHand),
      ...(surveys.length === 0 ? {} : { surveys: surveys.slice(-reportsAtHand) }),
      ...(orders.length === 0
        ? {}
        : {
            orders: orders.map(({ text, due, department }) => ({
              text,
              due,
              ...(department === undefined ? {} : { department }),
            })),
          }),
      ...(supervision === undefined ? {} : { intensifiedSupervision: { from: supervision.from, to: supervision.to } }),
    },
  }
  return { kind: 'open-case', procedure: 'supervision', caseId: supervisionId, data: opening }
}

/** The events by which the offer, its authority or its people become others, or the approval is over or stands again. */
const telling: readonly string[] = [
  'contacts-changed',
  'address-changed',
  'change-accepted',
  'change-in-force',
  'handed-over',
  'renewed',
  'period-began',
  'renewal-refused',
  'renewal-withdrawn',
  'expired',
  'lapse-final',
  'given-up',
  'ran-out',
  'revoked',
  'reinstated',
  'lapse-annulled',
  'expiry-undone',
]

/** Whether the cases that hang on the approval are told of this event. */
export const tellsOfOffer = (event: string): boolean => telling.includes(event)

/** Tells the supervisions that are not over of what has changed; nothing of an event that changes nothing for them. */
export function tellSupervisions(state: ApprovalState, event: string): readonly Effect[] {
  if (!tellsOfOffer(event)) return []
  const data: NotedOffer = { offer: offerOf(state), over: isClosed(state) }
  return (state.supervisions ?? [])
    .filter(({ over }) => over !== true)
    .map(({ supervisionId }) => ({ kind: 'tell-case', caseId: supervisionId, command: 'noteOffer', data }))
}
