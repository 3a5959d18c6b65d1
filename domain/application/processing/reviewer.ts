import { email, group, list, optional, text } from '../../process/fields'
import { officerField } from '../../process/officer-field'
import type { Interests } from '../../review/team/find-conflicts'

/** A reviewer as the office appoints them. The address is needed to tell them of the task. */
export interface AppointedReviewer {
  readonly subject: string
  readonly name: string
  readonly email: string
  readonly interests?: Interests
}

const cvr = text('CVR-nummer', { max: 8, pattern: '^\\d{8}$' })

/** The person who is to review, as named by the office, with what its register of interests says of them. */
export const reviewerField = officerField('Tilsynskonsulent', 'reviewer', {
  email: email('E-mail'),
  interests: optional(
    group('Interesser ifølge registret', {
      employers: optional(list('Ansættelser (CVR-numre)', cvr, { max: 20 })),
      boards: optional(list('Bestyrelsesposter (CVR-numre)', cvr, { max: 20 })),
    }),
  ),
})
