import type { CivilDate } from '../../calendar/civil-date'
import type { ApplicationState } from '../state'
import type { RecipientRole } from './recipient'
import { recipientsOf } from './recipients'

/**
 * A deadline that begins when a letter has come by post. Until it is registered when the last of them came nothing runs,
 * and so no hearing ends and nothing is shelved over a letter that nobody has sent.
 */
export interface Awaited {
  readonly what: 'hearing' | 'information'
  /** Whose letter is still to come. */
  readonly roles: readonly RecipientRole[]
  /** The first day on which it can have come. */
  readonly since: CivilDate
  /** The last day on which one has come. */
  readonly latest?: CivilDate
}

/** Whoever gets the letters of this application by post. */
export const rolesByPost = (state: ApplicationState): readonly RecipientRole[] =>
  recipientsOf(state)
    .filter(({ channel }) => channel === 'post')
    .map(({ role }) => role)
