import type { Accessed } from '../access/accessed'
import type { CivilDate } from '../calendar/civil-date'
import type { Instant } from '../calendar/instant'
import type { AdviceOpening } from './opening'
import type { AdviceStatus } from './statuses'

/** All that is known of a request for advice. */
export interface AdviceState extends Accessed, Omit<AdviceOpening, 'answerDays'> {
  readonly status: AdviceStatus
  readonly askedAt: Instant
  /** The last day in time. */
  readonly due: CivilDate
  readonly adviser?: string
  /** Time used, as it is registered. */
  readonly entries: readonly { readonly on: CivilDate; readonly minutes: number; readonly what: string }[]
  readonly answer?: { readonly text: string; readonly at: Instant }
  readonly referral?: { readonly to: string; readonly reason: string }
  /** The time to answer has passed without an answer. */
  readonly late?: true
  readonly rating?: { readonly score: number; readonly text?: string }
}
