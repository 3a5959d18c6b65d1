import type { Submission } from '../application/submit'
import { authorityOf } from '../catalogue/authorities'
import { specialfunktionName } from '../catalogue/specialer'
import type { Effect, Recipient } from '../effect'
import type { MailMessage } from '../mail-message'
import type { Recorded } from '../procedure'
import { renewalCutoff } from './deadlines'
import type { ApprovalEvent } from './events'
import type { ApprovalState } from './state'

/** At this rung the head of the office is told too. The head's own address is not known here; the office's is. */
const headIsTold = 'renewal-reminder-1'

/** What an event of an approval sets in motion outside it. */
export function effects(state: ApprovalState, { event }: Recorded<ApprovalEvent>): readonly Effect[] {
  const { validFrom, validTo, identity } = state
  const about = { caseId: state.caseId, caseNumber: state.caseNumber, about: specialfunktionName(identity.specialfunktionId) }
  const mail = ({ name, email }: Recipient, message: MailMessage): Effect => ({ kind: 'mail', to: { name, email }, message })
  switch (event.type) {
    case 'granted':
      return [mail(identity.contact, { template: 'approval-granted', data: { ...about, validFrom, validTo } })]
    case 'reminded': {
      const message: MailMessage = { template: 'renewal-reminder', data: { ...about, validTo, applyBy: renewalCutoff(state.ruleSet, validTo).date, inTime: event.inTime } }
      return [mail(identity.contact, message), ...(event.rule === headIsTold ? [mail(authorityOf(state.office).contact, message)] : [])]
    }
    case 'renewal-filed': {
      const data: Submission = { ...event.content, ...identity, renewalOf: { approvalId: state.caseId, timely: event.timely, validTo } }
      return [{ kind: 'open-case', procedure: 'application', caseId: event.applicationId, data }]
    }
    case 'renewed':
      return [mail(identity.contact, { template: 'approval-renewed', data: { ...about, validFrom, validTo } })]
    case 'expired':
      return [mail(identity.contact, { template: 'approval-expired', data: { ...about, validTo: state.endedOn ?? validTo } })]
    case 'took-effect':
    case 'renewal-refused':
    case 'renewal-withdrawn':
    case 'extended':
      return []
  }
}
