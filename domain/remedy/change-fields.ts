import { draftFields } from '../application/decision/draft-fields'
import { outcomes } from '../application/decision/outcomes'
import { choice, date, optional, prose, type DataOf } from '../process/fields'

/** What a decision says after it has been changed. The words are for people; the rest is what the register and the approval follow. */
export const changeFields = {
  text: prose('Hvad går afgørelsen ud på efter ændringen?', { max: 4000 }),
  outcome: optional(choice('Udfald', outcomes)),
  granted: draftFields.granted,
  conditions: draftFields.conditions,
  validFrom: draftFields.validFrom,
  validTo: draftFields.validTo,
  due: optional(date('Ny frist for et påbud')),
} as const

/** A change of a decision. What it does not name stays as it was decided. */
export type DecisionChange = DataOf<typeof changeFields>
