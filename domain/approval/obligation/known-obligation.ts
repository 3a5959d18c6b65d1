import type { CivilDate } from '../../calendar/civil-date'

/** An advisory obligation that rests on this approval. */
export interface KnownObligation {
  readonly obligationId: string
  readonly from: CivilDate
  /** Its last day as it was agreed. */
  readonly to: CivilDate
}
