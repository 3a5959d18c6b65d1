import type { CivilDate } from '../../calendar/civil-date'
import type { Occasion } from '../../supervision/opening'

/** A supervision of this approval. */
export interface KnownSupervision {
  readonly supervisionId: string
  readonly occasion: Occasion
  readonly openedOn: CivilDate
  readonly over?: true
}
