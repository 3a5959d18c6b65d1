import type { Logger } from 'pino'
import { createRecurringWork } from '../../recurring/recurring-work'
import type { Store } from '../../store/create-store'
import type { Batch, ToTell } from '../../store/municipal-notices/changes-to-tell'
import { urls } from '../urls'
import { newsOf, withdrawalNews, type News } from './municipal-news'

export interface MunicipalityTellingParts {
  readonly store: Pick<Store, 'municipalNotices' | 'messages' | 'operations'>
  readonly log: Logger
  /** Where people reach the pages; without a slash at its end. */
  readonly publicUrl: string
  /** Between two looks, in ms. */
  readonly everyMs?: number
}

const batch = 500

/**
 * Tells municipalities of what happens to approvals, once each: when one ends or stands again, when orders and skærpet tilsyn begin
 * and end, and when a withdrawal is decided. Municipality and event are the e-mail's key, so that it does not matter how many
 * processes do it. Who wants to hear is asked here and not by the case: nothing of its journal depends on it (I11).
 */
export function tellMunicipalities({ store, log, publicUrl, everyMs = 60_000 }: MunicipalityTellingParts): {
  stop(): Promise<void>
} {
  const { municipalNotices, operations, messages } = store

  /** Reads on from the place that the job's row keeps. */
  const tellAll = async <One extends ToTell>(
    job: string,
    read: (after: number, limit: number) => Promise<Batch<One>>,
    newsIn: (one: One) => readonly News[],
  ): Promise<void> => {
    for (;;) {
      const { items, last } = await read(Number(await operations.placeOf(job)), batch)
      if (last === undefined) return
      for (const one of items)
        for (const { key, template, subject, paragraphs } of newsIn(one))
          await messages.enqueueMessage({
            key: `${key}/${one.caseId}/${one.seq}/${one.organisation}`,
            template,
            to: one.to,
            subject,
            text: [
              `Hej ${one.to.name}`,
              ...paragraphs,
              `Se godkendelsen i registret: ${publicUrl}${urls.registerEntry(one.caseId)}`,
              `I får beskeden, fordi kommunen har bedt om den. Det ændres her: ${publicUrl}${urls.municipalNotices}`,
            ].join('\n\n'),
          })
      await operations.movePlace(job, String(last))
    }
  }

  const recurring = createRecurringWork({
    async work() {
      await tellAll('municipal-notices', municipalNotices.changesToTell, ({ before, entry }) => newsOf(before, entry))
      await tellAll('municipal-withdrawals', municipalNotices.withdrawalsToTell, withdrawalNews)
    },
    waitMs: () => everyMs,
    onFault(err) {
      log.warn({ err }, 'municipalities could not be told')
    },
  })
  recurring.start()
  return recurring
}
