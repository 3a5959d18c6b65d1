import { createHash } from 'node:crypto'
import { instantOf } from '../domain/calendar/instant'
import { formsOfReported } from '../mail/address-forms'
import { readReport, type ReadReport } from '../mail/read-report'
import type { ArrivedMail } from '../mail/report-server'
import type { Store } from '../store/create-store'
import type { IncomingReport, ReportStanding } from '../store/messages/take-report'

/**
 * Takes a mail to one of our report addresses in as evidence. Which e-mail it is about the address alone decides, since
 * nobody can guess it; a report that names another envelope, Message-ID or recipient is kept aside, and so is whatever
 * is no report: somebody has to read it, unless it is a mailbox that answers for an owner who is away. The same bytes again change nothing.
 */
export async function takeInReport(
  store: Pick<Store, 'messages'>,
  { raw, token }: ArrivedMail,
  clock: () => number = Date.now,
): Promise<ReportStanding> {
  const read = await readReport(raw).catch(() => undefined)
  return store.messages.takeReport({
    reportId: createHash('sha256').update(token).update(raw).digest('hex'),
    receivedAt: instantOf(clock()),
    excerpt: raw.subarray(0, 2_000).toString('utf8'),
    token,
    ...(read === undefined ? {} : { about: withForms(read) }),
  })
}

/** A domain with æ, ø or å stands one way in our books and another on the wire, and a report may have either. */
const withForms = (read: ReadReport | 'automatic'): NonNullable<IncomingReport['about']> =>
  read === 'automatic' || read.recipient === undefined
    ? read
    : { ...read, recipientForms: formsOfReported(read.recipient) }
