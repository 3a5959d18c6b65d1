import { withAddressRead } from '../application/form/content-fields'
import type { Instant } from '../calendar/instant'
import type { ReviewState } from './state'

/**
 * A state of an older schema. Schemas 2 and 3 have members more that may all be absent: what the one before did not know. Before
 * schema 4 the address of the offer was text. From schema 5 on the fact hearing is a letter: a case that is taken up at `at`
 * sends the next one so, and a hearing that is on keeps the deadline that it has.
 */
export function upcast(_schema: number, state: unknown, at?: Instant): ReviewState {
  const kept = state as ReviewState
  return {
    ...kept,
    content: withAddressRead(kept.content),
    ...(at === undefined ? {} : { lettersFollowed: true }),
  }
}
