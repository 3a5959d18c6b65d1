import type { Accessed } from '../access/accessed'
import type { Representative } from '../representation/representative'
import type { CivilDate } from '../calendar/civil-date'
import type { Instant } from '../calendar/instant'
import type { AttachedDocument } from '../document/attached-document'
import type { HeardState } from '../hearing/hearing-case'
import type { ComplaintOver } from '../remedy/complained-decision'
import type { Proof } from './averting/proof'
import type { AnnulledRevocation, RevocationDecision, RevocationDraft } from './decision/decision'
import type { Quarantine } from './decision/effect'
import type { ConsideredMeans } from './milder-means/milder-means'
import type { RevocationOpening } from './opening'
import type { RevocationStatus } from './statuses'

/** All that is known of a revocation. */
export interface RevocationState extends HeardState, Accessed, RevocationOpening {
  readonly status: RevocationStatus
  readonly considered: readonly ConsideredMeans[]
  readonly draft?: RevocationDraft
  /** When it was last written on. */
  readonly draftedAt?: Instant
  readonly returned?: { readonly reason: string }
  /** Everyone who has drafted in this case: none of them signs (I5). */
  readonly drafters: readonly string[]
  /** Who of the office has declared to be impartial. */
  readonly impartial: readonly string[]
  readonly representative?: Representative
  /** What the party has sent to show that the ground is gone, earliest first. */
  readonly proofs: readonly Proof[]
  /** The end of the general approval, with which the approval lapses. */
  readonly lapse?: { readonly lastDay: CivilDate; readonly reference?: string; readonly at: Instant }
  readonly decision?: RevocationDecision
  /** The day of effect has come while the office had not looked at what the party has sent. */
  readonly held?: true
  /** When it took effect. A late complaint that is admitted takes it back. */
  readonly effectedAt?: Instant
  readonly quarantine?: Quarantine
  /** Decisions that complaints have taken away, earliest first; absent where none has. */
  readonly annulled?: readonly AnnulledRevocation[]
  /** Complaints over the decision, earliest first. */
  readonly complaints?: readonly ComplaintOver[]
  /** When a new decision can be expected, since a complaint has sent the case back. */
  readonly expectedBy?: CivilDate
  /** It has ended with its approval, with what stood then: that stands again when the approval does. */
  readonly ended?: Pick<RevocationState, 'status' | 'draft' | 'draftedAt' | 'held' | 'deadlines'>
  /** How it ended without a decision that holds. */
  readonly closing?: { readonly reason: string; readonly at: Instant }
  readonly documents: readonly AttachedDocument[]
}
