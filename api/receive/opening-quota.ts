import type { Settings } from '../../config/settings'
import { addDays } from '../../domain/calendar/civil-date'
import { civilDateAt, copenhagenMidnight } from '../../domain/calendar/copenhagen'
import { epochOf, type Instant } from '../../domain/calendar/instant'
import type { OpeningQuota } from '../../store/journal/open-case'
import { Problem } from '../answer/problem'

/**
 * What an organisation may have under way when it opens a case: an API that writes to people cannot be used by one of its
 * users to write to them without end. Only a new case is refused: what is sent to an open one, a renewal included, may be
 * a right that ends.
 */
export const openingQuota = ({ openCases, mailsPerDay }: Settings['quotas'], at: Instant): OpeningQuota => ({
  openCases,
  mails: mailsPerDay,
  since: copenhagenMidnight(civilDateAt(at)),
})

/** The answer when the quota is used up, and after how many seconds asking again makes sense: of e-mails tomorrow; a case may be closed any hour. */
export function quotaProblem(of: 'cases' | 'mails', at: Instant): Problem {
  if (of === 'cases') return new Problem('QUOTA_OPEN_CASES', { headers: { 'Retry-After': '3600' } })
  const tomorrow = epochOf(copenhagenMidnight(addDays(civilDateAt(at), 1)))
  return new Problem('QUOTA_MAILS', {
    headers: { 'Retry-After': String(Math.ceil((tomorrow - epochOf(at)) / 1000)) },
  })
}
