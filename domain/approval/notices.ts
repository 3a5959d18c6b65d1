import { specialfunktionName } from '../catalogue/specialer'
import { authorityOf } from '../catalogue/authorities'
import { civilDateAt } from '../calendar/copenhagen'
import { addMillis } from '../calendar/instant'
import type { MailMessage } from '../mail/mail-message'
import type { Recorded } from '../process/procedure'
import { dueOf } from './conditions'
import { renewalCutoff } from './deadlines'
import { disuseKey } from './disuse'
import type { ApprovalEvent } from './events'
import type { ApprovalState } from './state'

/** What every e-mail of an approval is about. */
export const aboutOf = ({ caseId, caseNumber, identity }: ApprovalState) => ({
  caseId,
  caseNumber,
  about: specialfunktionName(identity.specialfunktionId),
})

/** The e-mail that tells the provider of an event, given the state after it; undefined for what is told by no e-mail. */
export function noticeOf(
  state: ApprovalState,
  { event, at }: Pick<Recorded<ApprovalEvent>, 'event' | 'at'>,
): MailMessage | undefined {
  const about = aboutOf(state)
  const { validFrom, validTo } = state
  const lastDay = state.endedOn ?? validTo
  switch (event.type) {
    case 'granted':
      return { template: 'approval-granted', data: { ...about, validFrom, validTo } }
    case 'reminded':
      return {
        template: 'renewal-reminder',
        data: { ...about, validTo, applyBy: renewalCutoff(state.ruleSet, validTo).date, inTime: event.inTime },
      }
    case 'renewed':
      return { template: 'approval-renewed', data: { ...about, validFrom, validTo } }
    case 'expired':
    case 'ran-out':
      return { template: 'approval-expired', data: { ...about, validTo: lastDay } }
    case 'condition-reminded':
      return { template: 'condition-reminder', data: { ...about, due: dueOf(state.conditions, event.condition) } }
    case 'condition-closed':
      return {
        template: 'condition-closed',
        data: { ...about, due: dueOf(state.conditions, event.condition), result: event.result },
      }
    case 'lapse-warned':
      return {
        template: 'lapse-warning',
        data: { ...about, lapsesOn: state.deadlines.find(({ key }) => key === disuseKey)?.date ?? validTo },
      }
    case 'lapsed':
      return { template: 'approval-lapsed', data: { ...about, lastDay, ground: event.ground } }
    case 'lapse-annulled':
      return { template: 'approval-lapse-annulled', data: about }
    case 'giving-up':
      return { template: 'giving-up-received', data: { ...about, from: event.from } }
    case 'given-up':
      return { template: 'approval-given-up', data: { ...about, lastDay } }
    case 'change-accepted':
      return { template: 'change-accepted', data: about }
    case 'change-declined':
      return { template: 'change-needs-application', data: about }
    case 'handed-over':
      return {
        template: 'approval-handed-over',
        data: { ...about, from: authorityOf(event.from).name, to: authorityOf(event.to).name },
      }
    case 'interim-extended':
      return { template: 'interim-extended', data: { ...about, until: event.until } }
    case 'supervision-started':
      return { template: 'supervision-started', data: { ...about, from: event.from, to: event.to } }
    case 'supervision-ended':
      return { template: 'supervision-ended', data: { ...about, on: civilDateAt(addMillis(at, -1)) } }
    default:
      return undefined
  }
}
