import { contentFields, contentOf } from '../../application/form/content-fields'
import { contactField } from '../../application/form/identity-fields'
import { isInTime } from '../../calendar/in-time'
import { consequentCaseId } from '../../process/case-id'
import { optional } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { provider } from '../../rights/rights'
import { renewalCutoff, rungsOf } from './deadlines'
import type { PeriodEvent } from './events'
import type { ApprovalState } from '../state'

/**
 * The provider applies for renewal, which opens an application. The reminders end at this instant. Filed before the end
 * of the cut-off day, the approval lasts until the application is decided, also past its last day.
 */
export const applyForRenewal = defineCommand<ApprovalState, PeriodEvent>()({
  name: 'applyForRenewal',
  label: 'Søg om fornyelse',
  law: 'fornyelsesbestemmelsen i godkendelsen',
  from: ['active'],
  to: ['renewal-pending'],
  by: [provider],
  submission: true,
  fields: { ...contentFields, contact: optional(contactField) },
  decide: ({ ruleSet, validTo, identity, deadlines }, data, { at, caseId, nextSeq }) => [
    {
      type: 'renewal-filed',
      applicationId: consequentCaseId('application', caseId, nextSeq),
      timely: isInTime(at, renewalCutoff(ruleSet, validTo).endsAt),
      contact: data.contact ?? identity.contact,
      content: contentOf(data),
      rungs: rungsOf(deadlines),
    },
  ],
})
