import type { Contact } from '../application/identity-fields'
import type { OwnerContact } from '../application/contact-fields'
import type { CivilDate } from '../calendar/civil-date'
import type { DocumentAttached } from '../document/attached-document'
import type { DocumentInfected } from '../document/infection'
import type { Recipient } from '../process/effect'
import type { Signer } from '../letter/letter-content'
import type { Deadline } from '../process/procedure'
import type { ConditionResult } from './conditions'
import type { Change } from './changes'

/** Why an approval lapses by law. */
export type LapseGround = 'unused' | 'general-approval-ended'

/** What happens to an approval while it holds, and the ends that are not its last day. */
export type LifeEvent =
  | { readonly type: 'condition-reminded'; readonly condition: string; readonly days: number }
  | { readonly type: 'condition-passed'; readonly condition: string }
  | {
      readonly type: 'condition-reported'
      readonly condition: string
      readonly text: string
      readonly documents?: readonly string[]
    }
  | {
      readonly type: 'condition-closed'
      readonly condition: string
      readonly result: ConditionResult
      readonly reason: string
      readonly due?: CivilDate
      readonly deadlines?: readonly Deadline[]
    }
  | { readonly type: 'used'; readonly on: CivilDate; readonly note?: string; readonly deadlines: readonly Deadline[] }
  | { readonly type: 'lapse-warned'; readonly rule: string }
  | { readonly type: 'general-approval-ending'; readonly deadline: Deadline; readonly reference?: string }
  /** `lastDay`: where it is over since before it was told. */
  | { readonly type: 'lapsed'; readonly ground: LapseGround; readonly reference?: string; readonly lastDay?: CivilDate }
  | {
      readonly type: 'lapse-served'
      readonly availableOn: CivilDate
      readonly note?: string
      readonly complaint: Deadline
    }
  | { readonly type: 'lapse-final' }
  | {
      readonly type: 'lapse-annulled'
      readonly reason: string
      readonly usedOn?: CivilDate
      readonly deadlines: readonly Deadline[]
    }
  | { readonly type: 'giving-up'; readonly from: CivilDate; readonly reason?: string; readonly deadline: Deadline }
  | { readonly type: 'given-up'; readonly reason?: string }
  | {
      readonly type: 'change-reported'
      readonly id: string
      readonly change: Change
      readonly deadlines?: readonly Deadline[]
      readonly newOffice?: string
    }
  | { readonly type: 'address-changed'; readonly id: string }
  | { readonly type: 'change-accepted'; readonly id: string; readonly reason: string }
  | { readonly type: 'change-declined'; readonly id: string; readonly reason: string }
  | { readonly type: 'handed-over'; readonly from: string; readonly to: string }
  | {
      readonly type: 'interim-drafted'
      readonly until: CivilDate
      readonly reason: string
      readonly drafters: readonly string[]
    }
  | {
      readonly type: 'interim-extended'
      readonly until: CivilDate
      readonly reason: string
      readonly drafters: readonly string[]
      readonly end: Deadline
      readonly signer: Signer
    }
  | {
      readonly type: 'supervision-started'
      readonly from: CivilDate
      readonly to: CivilDate
      readonly reason: string
      readonly deadline: Deadline
    }
  | { readonly type: 'supervision-ended'; readonly reason?: string }
  | {
      readonly type: 'contacts-changed'
      readonly contact?: Contact
      readonly owner?: OwnerContact
      readonly secondContact?: Recipient
    }
  /** `to`: who is told instead; absent when nobody else is known. */
  | {
      readonly type: 'bounced'
      readonly address: string
      readonly messageKey: string
      readonly diagnosis: string
      readonly to?: Recipient
    }
  | DocumentAttached
  | DocumentInfected
