import type { CivilDate } from './civil-date'

/** A day and a time on the clock in Denmark. */
export interface Moment {
  readonly date: CivilDate
  /** `HH:mm`. */
  readonly time: string
}
