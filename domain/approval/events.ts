import type { ApplicationContent } from '../application/content-fields'
import type { Contact } from '../application/identity-fields'
import type { Deadline } from '../process/procedure'
import type { LifeEvent } from './life-events'
import type { ApprovalOpening, RenewedPeriod } from './opening'

/** What can happen to an approval, as the journal keeps it. Every deadline that a step starts is computed there and then. */
export type ApprovalEvent =
  | ({
      readonly type: 'granted'
      readonly caseId: string
      readonly caseNumber: string
      readonly ruleSet: string
      readonly deadlines: readonly Deadline[]
    } & ApprovalOpening)
  | { readonly type: 'took-effect' }
  | { readonly type: 'reminded'; readonly rule: string; readonly inTime: boolean }
  | {
      readonly type: 'renewal-filed'
      readonly applicationId: string
      readonly timely: boolean
      readonly contact: Contact
      readonly content: ApplicationContent
    }
  | ({
      readonly type: 'renewed'
      readonly applicationId: string
      readonly deadlines: readonly Deadline[]
    } & RenewedPeriod)
  | { readonly type: 'renewal-refused'; readonly end?: Deadline }
  /** `decided`: not withdrawn, but decided after the approval was over. */
  | { readonly type: 'renewal-withdrawn'; readonly deadlines: readonly Deadline[]; readonly decided?: true }
  | { readonly type: 'extended' }
  | { readonly type: 'expired' }
  /** Over, while an application that was filed too late is still undecided. */
  | { readonly type: 'ran-out' }
  | LifeEvent
