import type { Logger } from 'pino'
import { danishClock, danishDate, danishLongDate } from '../../domain/calendar/danish'
import { createRecurringWork } from '../../recurring/recurring-work'
import type { Store } from '../../store/create-store'
import type { ApprovalContact } from '../../store/register/approval-contacts'
import type { PublishedVersion } from '../../store/published/published-version'
import type { PublishedTender } from '../../domain/tender/published-tender'
import { bidsEndAt } from '../../domain/tender/timetable'
import { urls } from '../urls'

export interface ProviderTellingParts {
  readonly store: Pick<Store, 'published' | 'register' | 'messages' | 'operations'>
  readonly log: Logger
  /** Where people reach the pages; without a slash at its end. */
  readonly publicUrl: string
  /** Between two looks, in ms. */
  readonly everyMs?: number
}

const job = 'tender-notices'
const batch = 100
const page = 500

/**
 * Tells everybody who is approved for a lot's speciale, once, that it is published: they alone can bid. Tender and receiver are the
 * e-mail's key, so that it does not matter how many processes do it, and a provider with several approvals hears once. Whom it goes to
 * is asked here and not by the tender, whose journal is not to depend on it (I11).
 */
export function tellProviders({ store, log, publicUrl, everyMs = 60_000 }: ProviderTellingParts): {
  stop(): Promise<void>
} {
  const { published, register, messages, operations } = store

  /** One contact of each organisation and address, of the approvals in force when it was published. */
  async function approvedFor(specialeId: string, at: string): Promise<readonly ApprovalContact[]> {
    const found = new Map<string, ApprovalContact>()
    for (let cursor: string | undefined, more = true; more;) {
      const answer = await register.listRegister({
        at,
        specialeId,
        limit: page,
        ...(cursor === undefined ? {} : { cursor }),
      })
      for (const contact of await register.approvalContacts(answer.entries.map(({ caseId }) => caseId)))
        found.set(keyOf(contact), contact)
      cursor = answer.cursor
      more = cursor !== undefined
    }
    return [...found.values()]
  }

  async function tell({ caseId: tenderId, since, entry }: PublishedVersion): Promise<void> {
    const tender = entry as PublishedTender
    // Later versions are told to whoever follows the tender.
    if (tender.publishedAt !== since || tender.timetable === undefined) return
    const { title, lot, specialeName, timetable } = tender
    const { date, time } = timetable.bidsUntil
    for (const contact of await approvedFor(tender.specialeId, since))
      await messages.enqueueMessage({
        key: `tender-published/${tenderId}/${keyOf(contact)}`,
        caseId: contact.caseId,
        template: 'tender-published',
        to: contact.to,
        subject: `Udbud: ${title} – tilbudsfrist ${danishDate(date)}`,
        text: [
          `Kære ${contact.to.name}`,
          `Delaftale ${lot} i udbuddet »${title}« er offentliggjort. Den gælder videns- og rådgivningsforpligtelsen for specialet ${specialeName}, som I er godkendt til.`,
          `Tilbud skal være modtaget senest ${danishLongDate(date)} ${danishClock(time)}. Følg udbuddet, så får I besked om svar og ændringer.`,
          `Se udbuddet: ${publicUrl}${urls.publishedTender(tenderId)}`,
        ].join('\n\n'),
        ifConfirmed: { until: bidsEndAt(timetable) },
      })
  }

  const recurring = createRecurringWork({
    async work() {
      for (;;) {
        const after = Number(await operations.placeOf(job))
        const versions = await published.listPublishedChanges({ procedure: 'tender', after, limit: batch })
        const last = versions.at(-1)
        if (last === undefined) return
        for (const version of versions) await tell(version)
        await operations.movePlace(job, String(last.position))
      }
    },
    waitMs: () => everyMs,
    onFault(err) {
      log.warn({ err }, 'providers could not be told of a tender')
    },
  })
  recurring.start()
  return recurring
}

const keyOf = ({ cvr, to }: ApprovalContact): string => `${cvr}/${to.email.toLowerCase()}`
