import { authorityOf } from '../catalogue/authorities'
import type { Effect } from '../process/effect'
import type { ProcessingTime } from '../review/from-application/note-processing-time'
import type { NotedRepresentative } from '../review/from-application/note-representative'
import { aboutOf, mailToOffice, mailToParty } from './party-mail'
import type { ProcessingEvent } from './processing-events'
import { processingEnd, representativeOf } from './review-opening'
import type { ApplicationState } from './state'

/** What an event of the handling sets in motion. */
export function processingEffects(state: ApplicationState, event: ProcessingEvent): readonly Effect[] {
  const about = aboutOf(state)
  switch (event.type) {
    case 'forwarded': {
      const message = {
        template: 'application-forwarded',
        data: { ...about, from: authorityOf(event.from).name, to: authorityOf(event.to).name },
      } as const
      return [
        ...mailToParty(state, message),
        mailToOffice(state, message, event.to),
        mailToOffice(state, message, event.from),
      ]
    }
    case 'fee-charged':
      return mailToParty(state, { template: 'fee-charged', data: { ...about, amount: event.amount } })
    case 'delay-foreseen':
      return [
        mailToOffice(state, {
          template: 'delay-foreseen',
          data: { ...about, ...(state.expectedBy === undefined ? {} : { expectedBy: state.expectedBy }) },
        }),
      ]
    case 'processing-paused':
      return [
        ...mailToParty(state, { template: 'processing-paused', data: about }),
        ...tellReview(state, 'noteProcessingTime', processingEnd(state)),
      ]
    case 'processing-resumed':
    case 'processing-extended': {
      const { after: standing } = event.entry
      return standing.paused
        ? []
        : [
            ...mailToParty(state, {
              template: event.type === 'processing-resumed' ? 'processing-resumed' : 'processing-delayed',
              data: { ...about, expectedBy: standing.date },
            }),
            ...tellReview(state, 'noteProcessingTime', processingEnd(state)),
          ]
    }
    case 'further-information-requested':
      return mailToParty(state, { template: 'information-requested', data: { ...about, due: event.deadline.date } })
    case 'information-unanswered':
      return [mailToOffice(state, { template: 'information-unanswered', data: about })]
    case 'more-time-requested':
      return [mailToOffice(state, { template: 'more-time-requested', data: about })]
    case 'hearing-extended':
      return mailToParty(state, { template: 'hearing-extended', data: { ...about, due: event.deadline.date } })
    case 'access-requested':
      return [mailToOffice(state, { template: 'access-requested', data: { ...about, due: event.deadline.date } })]
    case 'access-overdue':
      return [mailToOffice(state, { template: 'access-overdue', data: about })]
    case 'access-postponed':
      return mailToParty(state, { template: 'access-postponed', data: { ...about, due: event.deadline.date } })
    case 'access-answered':
      return mailToParty(state, { template: 'access-answered', data: about })
    case 'allocated':
    case 'reallocated':
    case 'fee-paid':
    case 'information-request-closed':
    case 'approval-noted':
      return []
    case 'representative-registered':
    case 'representation-ended':
      return tellReview(state, 'noteRepresentative', representativeOf(state))
  }
}

/** A review that is still on is told what it goes by. */
function tellReview(
  { review, status }: ApplicationState,
  command: string,
  data: ProcessingTime | NotedRepresentative,
): readonly Effect[] {
  return review === undefined || status !== 'under-review'
    ? []
    : [{ kind: 'tell-case', caseId: review.caseId, command, data }]
}
