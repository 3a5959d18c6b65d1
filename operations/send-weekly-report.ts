import { instantOf } from '../domain/calendar/instant'
import type { Store } from '../store/create-store'
import { weekDue, weeklyReport } from './weekly-report'

export interface WeeklyReportParts {
  readonly store: Store
  /** Milliseconds since 1970. */
  readonly clock: () => number
  /** Addresses of administrators. */
  readonly mailTo: readonly string[]
  /** Where all findings are to be read. */
  readonly address: string
}

/**
 * Puts the week's report into the outbox when it is due. Once for each administrator and week, however many processes do
 * it and however often: the week and the address are the e-mail's key. A week that passed while nothing ran is left out.
 */
export async function sendWeeklyReport({ store, clock, mailTo, address }: WeeklyReportParts): Promise<void> {
  const monday = weekDue(instantOf(clock()))
  if (monday === undefined || mailTo.length === 0) return
  const [counts, longest] = await Promise.all([
    store.operations.countFindings(),
    store.operations.listFindings({ limit: 500 }),
  ])
  const { subject, text } = weeklyReport(counts, longest, monday, address)
  for (const email of mailTo) {
    await store.messages.enqueueMessage({
      key: `operations-week/${monday}/${email}`,
      template: 'operations-week',
      to: { name: 'Administrator', email },
      subject,
      text,
    })
  }
}
