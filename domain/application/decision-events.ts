import type { CivilDate } from '../calendar/civil-date'
import type { Deadline } from '../process/procedure'
import type { Draft } from './draft'
import type { RecipientRole } from './recipient'

/** What happens to drafts, and to a decision on its way to its recipients. */
export type DecisionEvent =
  | { readonly type: 'draft-saved'; readonly draft: Draft; readonly drafter: string }
  | {
      readonly type: 'decision-available'
      readonly role: RecipientRole
      readonly letterId: string
      readonly sha256: string
      readonly availableOn: CivilDate
      readonly complaint: Deadline
    }
  | {
      readonly type: 'decision-served'
      readonly role: RecipientRole
      readonly availableOn: CivilDate
      readonly note: string
      readonly complaint: Deadline
    }
  | { readonly type: 'complaint-period-passed'; readonly role: RecipientRole }
  | {
      readonly type: 'letter-undeliverable'
      readonly letterId: string
      readonly to: RecipientRole
      readonly recipient: string
      readonly reason: string
    }
  | { readonly type: 'letter-posted'; readonly letterId: string }
  | { readonly type: 'letter-came-later'; readonly deadline: Deadline; readonly reminder?: Deadline }
