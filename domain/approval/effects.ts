import type { Submission } from '../application/submit'
import { endOfCivilDay } from '../calendar/in-time'
import type { Instant } from '../calendar/instant'
import type { Effect } from '../process/effect'
import type { MailMessage } from '../mail/mail-message'
import type { Recorded } from '../process/procedure'
import { dueOf } from './conditions'
import type { ApprovalEvent } from './events'
import { endLetter, interimLetter } from './letters'
import { aboutOf, noticeOf } from './notices'
import { mailsTo, recipientsOf, toOffice } from './recipients'
import type { ApprovalState } from './state'

/** At this rung the head of the office is told too. The head's own address is not known here; the office's is. */
const headIsTold = 'renewal-reminder-1'

/** What an event of an approval sets in motion outside it: e-mails, then what other cases are told, then letters. */
export function effects(state: ApprovalState, { event, at, seq }: Recorded<ApprovalEvent>): readonly Effect[] {
  const { identity, validTo } = state
  const about = aboutOf(state)
  const notice = noticeOf(state, { event, at })
  const provider = notice === undefined ? [] : mailsTo(recipientsOf(state), notice)
  switch (event.type) {
    case 'reminded': {
      // The office stands before the owner, as it did when nobody knew of one: an effect's place is its identity.
      const [first = [], ...rest] = provider.map((mail) => [mail])
      return [
        ...first,
        ...(event.rule === headIsTold && notice !== undefined ? [toOffice(state, notice)] : []),
        ...rest.flat(),
      ]
    }
    case 'renewal-filed': {
      const moved = state.moved === undefined ? {} : { moved: state.moved }
      const data: Submission = {
        ...moved,
        ...event.content,
        ...identity,
        renewalOf: {
          approvalId: state.caseId,
          timely: event.timely,
          validTo,
          ...(state.decidedBy.length === 0 ? {} : { decidedBy: state.decidedBy }),
        },
      }
      return [{ kind: 'open-case', procedure: 'application', caseId: event.applicationId, data }]
    }
    case 'interim-extended':
      return [
        ...provider,
        ...tellRenewal(state, endOfCivilDay(event.until)),
        interimLetter(state, seq, at, event.signer, event),
      ]
    case 'expired':
    case 'ran-out':
      return [...provider, endLetter(state, seq, at, 'period-ended')]
    case 'lapsed':
      return [
        ...provider,
        ...tellRenewal(state, event.lastDay === undefined ? at : endOfCivilDay(event.lastDay)),
        endLetter(state, seq, at, event.ground),
      ]
    case 'given-up':
      return [...provider, ...tellRenewal(state, at), endLetter(state, seq, at, 'given-up')]
    case 'lapse-annulled':
      return [...provider, ...tellRenewal(state, undefined)]
    case 'condition-passed':
      return [
        toOffice(state, {
          template: 'condition-passed',
          data: { ...about, due: dueOf(state.conditions, event.condition) },
        }),
      ]
    case 'condition-reported':
      return [
        toOffice(state, {
          template: 'condition-reported',
          data: { ...about, due: dueOf(state.conditions, event.condition) },
        }),
      ]
    case 'condition-reminded':
    case 'giving-up':
      return [...provider, ...(notice === undefined ? [] : [toOffice(state, notice)])]
    case 'change-reported':
      return [toOffice(state, { template: 'change-reported', data: about })]
    case 'handed-over':
      return [
        ...provider,
        ...(notice === undefined ? [] : [event.from, event.to].map((code) => toOffice(state, notice, code))),
      ]
    case 'bounced': {
      const [, bouncedSeq] = event.messageKey.split('/')
      const message: MailMessage = state.notices.find((one) => String(one.seq) === bouncedSeq)?.message ?? {
        template: 'message-undelivered',
        data: about,
      }
      return event.to === undefined
        ? [toOffice(state, { template: 'message-undelivered', data: about })]
        : mailsTo([event.to], message)
    }
    case 'document-infected': {
      const found: MailMessage = { template: 'document-infected', data: about }
      const fromParty = state.documents.some(
        ({ documentId, from }) => documentId === event.documentId && from === 'party',
      )
      return [...(fromParty ? mailsTo(recipientsOf(state), found) : []), toOffice(state, found)]
    }
    default:
      return provider
  }
}

/** A renewal that is under way learns until when the approval lives; undefined when its own last day counts again. */
function tellRenewal({ renewal }: ApprovalState, livesUntil: Instant | undefined): readonly Effect[] {
  return renewal === undefined
    ? []
    : [
        {
          kind: 'tell-case',
          caseId: renewal.applicationId,
          command: 'noteApproval',
          data: livesUntil === undefined ? {} : { livesUntil },
        },
      ]
}
