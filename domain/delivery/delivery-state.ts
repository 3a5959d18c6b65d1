import type { PostalAddress } from '../address/postal-address'
import type { CivilDate } from '../calendar/civil-date'
import type { CaseState, Deadline } from '../process/procedure'
import type { RecipientRole } from './recipient'

/** A letter that goes by post to one recipient. It stays known when it has come, so that the day can be corrected. */
export interface LetterByPost {
  readonly letterId: string
  readonly to: RecipientRole
  /** Key of the matter that it belongs to (`DeliveryRules.matters`); `letter` when nothing hangs on it. */
  readonly matter: string
  /** The first day on which it can have come. */
  readonly since: CivilDate
  /** The recipient's address stands where the window of the envelope is, on the letter or on the one that goes with it. */
  readonly addressed?: true
  readonly postedOn?: CivilDate
  readonly arrivedOn?: CivilDate
}

/** What a case knows of its letters on their way to the recipients. */
export interface DeliveryState extends CaseState {
  readonly deadlines: readonly Deadline[]
  /** Letters by post, in the order in which they were written. */
  readonly byPost?: readonly LetterByPost[]
  /** CVR numbers that Digital Post has been found not to reach. */
  readonly unreachable?: readonly string[]
  /** Where somebody gets physical letters, when they or the office have said so. */
  readonly postalAddresses?: Readonly<Partial<Record<RecipientRole, PostalAddress>>>
  /**
   * Every letter is followed until it has come, and is a letter where an e-mail was all before. Absent while a run of the
   * case goes on that began before they were (a replay must do again what it did).
   */
  readonly lettersFollowed?: true
}

/** What a case passes on of it to a case that it opens. */
export type KnownDelivery = Pick<DeliveryState, 'unreachable' | 'postalAddresses'>

/** … without members that say nothing. */
export const knownDelivery = ({ unreachable, postalAddresses }: KnownDelivery): KnownDelivery => ({
  ...(unreachable === undefined ? {} : { unreachable }),
  ...(postalAddresses === undefined ? {} : { postalAddresses }),
})
