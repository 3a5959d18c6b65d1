import { civilDateAt } from '../calendar/copenhagen'
import type { Instant } from '../calendar/instant'
import { caseDeadline } from '../process/case-deadline'
import type { Deadline } from '../process/procedure'

/** Whose time it is, where the case has several parties. */
export interface ReadingOf {
  readonly cvr?: string
}

/** The key of the time to use an answer. */
export const readingKey = ({ cvr }: ReadingOf): string =>
  cvr === undefined ? 'access-reading' : `access-reading/${cvr}`

/** The end of the party's time to use the answer: until then no hearing ends, and nothing is signed (forvaltningsloven § 9 b). */
export const readingDeadline = (ruleSet: string, answeredAt: Instant, of: ReadingOf = {}): Deadline => ({
  ...caseDeadline(ruleSet, 'access-reading', civilDateAt(answeredAt), {
    key: readingKey(of),
    command: 'endReading',
    endsRight: false,
  }),
  data: of,
})
