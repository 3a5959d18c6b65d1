import { civilDateAt } from '../calendar/copenhagen'
import type { Instant } from '../calendar/instant'
import { caseDeadline } from '../process/case-deadline'
import type { Deadline } from '../process/procedure'

export const readingKey = 'access-reading'

/** The end of the party's time to use the answer: until then no hearing ends, and nothing is signed (forvaltningsloven § 9 b). */
export const readingDeadline = (ruleSet: string, answeredAt: Instant): Deadline =>
  caseDeadline(ruleSet, 'access-reading', civilDateAt(answeredAt), {
    key: readingKey,
    command: 'endReading',
    endsRight: false,
  })
