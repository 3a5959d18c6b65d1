import type { CivilDate } from '../calendar/civil-date'
import type { Instant } from '../calendar/instant'
import type { AttachedDocument } from '../document/attached-document'
import type { Accessed } from '../access/accessed'
import type { DeliveryState } from '../delivery/delivery-state'
import type { YearFigures } from './advice/year-figures'
import type { Breach } from './breach/breach'
import type { ContractChange } from './changes/change'
import type { Deviation } from './deviations/deviation'
import type { Termination } from './ending/termination'
import type { ObligationOpening } from './opening'
import type { Report } from './reports/report'
import type { Retender } from './retender/retender'
import type { ObligationStatus } from './statuses'
import type { TermsRecord } from './terms/terms'

/** All that is known of an advisory obligation: one contract. */
export interface ObligationState extends Accessed, DeliveryState, ObligationOpening {
  readonly status: ObligationStatus
  readonly openedAt: Instant
  /** The last day as it was agreed: start + 8 years − 1 day. Nothing moves it. */
  readonly end: CivilDate
  /** The first day has come. */
  readonly begun?: true
  readonly terms?: TermsRecord
  /** What the terms were worth when they were confirmed, in whole kroner over the whole term: changes are measured by it. */
  readonly agreedValue?: number
  /** One for each contract year that has begun; the last is the present one. */
  readonly years: readonly YearFigures[]
  readonly reports: readonly Report[]
  readonly deviations: readonly Deviation[]
  readonly changes: readonly ContractChange[]
  readonly breaches: readonly Breach[]
  readonly termination?: Termination
  /** The approval that it rests on has ended for good, or is withdrawn by a decision that has not taken effect. */
  readonly approvalLost?: { readonly since: Instant }
  readonly approvalThreatened?: true
  /** The office has decided to go on though the approval is lost, and why. */
  readonly clarified?: { readonly reason: string; readonly at: Instant }
  readonly retender?: Retender
  /** How many tenders have been opened for the time after it. */
  readonly retenders: number
  readonly handover?: { readonly to: string; readonly plan: string; readonly doneOn: CivilDate }
  /** Last day, once it is over. */
  readonly endedOn?: CivilDate
  readonly documents: readonly AttachedDocument[]
}

/** The last day as things stand: as agreed, or as it was terminated to. */
export const lastDayOf = ({ end, termination }: Pick<ObligationState, 'end' | 'termination'>): CivilDate =>
  termination?.signedAt === undefined ? end : termination.lastDay
