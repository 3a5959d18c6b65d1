import type { Accessed } from '../access/accessed'
import type { Deadline } from '../process/procedure'
import type { AttachedDocument } from '../document/attached-document'
import type { Complained } from '../remedy/complained-decision'
import type { RepresentedState } from '../representation/represented-case'
import type { Measure } from './appeal/measure'
import type { Decision, Preparation } from './decision/decision'
import type { IntensifiedPeriod } from './intensified/intensified-period'
import type { SupervisionOpening } from './opening'
import type { Order } from './orders/order'
import type { FactHearing, FinalReport, ReportDraft } from './report/report'
import type { Source } from './sources/source'
import type { SupervisionStatus } from './statuses'
import type { TeamMember } from './team/team-member'
import type { Visit } from './visits/visit'

/** All that is known of a supervision. */
export interface SupervisionState extends RepresentedState, Accessed, Omit<Complained, 'status'>, SupervisionOpening {
  readonly status: SupervisionStatus
  /** The party hears of a decision that has become final. Absent while a run of the case goes on that began before it did. */
  readonly tellsWhenFinal?: true
  readonly team: readonly TeamMember[]
  /** Subjects, of the team and of the office, who have declared to be impartial. */
  readonly impartial: readonly string[]
  readonly visits: readonly Visit[]
  readonly sources: readonly Source[]
  readonly reportDraft?: ReportDraft
  readonly factHearings: readonly FactHearing[]
  readonly report?: FinalReport
  /** The decision that is being prepared: one at a time. */
  readonly preparation?: Preparation
  readonly decisions: readonly Decision[]
  /** What has been remitted after a complaint, and is to be decided anew. */
  readonly remitted?: readonly Measure[]
  readonly orders: readonly Order[]
  /** Skærpet tilsyn that this case has decided on, while it lasts. */
  readonly intensified?: IntensifiedPeriod
  readonly documents: readonly AttachedDocument[]
  /** It has ended with its approval, with what stood then: that stands again when the approval does. */
  readonly ended?: {
    readonly status: SupervisionStatus
    readonly deadlines: readonly Deadline[]
    readonly intensified?: IntensifiedPeriod
  }
}
