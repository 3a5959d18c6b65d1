import type { Logger } from 'pino'
import { danishLongDate } from '../../domain/calendar/danish'
import type { EndGround } from '../../domain/process/procedure'
import { createRecurringWork } from '../../recurring/recurring-work'
import type { Store } from '../../store/create-store'
import type { EndToTell } from '../../store/municipal-notices/ends-to-tell'
import { urls } from '../urls'

export interface MunicipalityTellingParts {
  readonly store: Pick<Store, 'municipalNotices' | 'messages' | 'operations'>
  readonly log: Logger
  /** Where people reach the pages; without a slash at its end. */
  readonly publicUrl: string
  /** Between two looks, in ms. */
  readonly everyMs?: number
}

/** Name of the row that keeps how far the register's changes have been read. */
const job = 'municipal-notices'
const batch = 500

const grounds: Readonly<Record<EndGround, string>> = {
  expired: 'Den er udløbet',
  unused: 'Den er bortfaldet, fordi den ikke har været brugt i to år',
  'general-approval-ended': 'Den er bortfaldet, fordi den generelle godkendelse er ophørt',
  'given-up': 'Tilbuddet har opgivet den',
  revoked: 'Den er tilbagekaldt',
}

/**
 * Tells municipalities of approvals that have ended, once each: municipality and ending event are the e-mail's key, so
 * that it does not matter how many processes do it. Who wants to hear is asked here and not by the case: nothing of its
 * journal depends on it (I11).
 */
export function tellMunicipalities({ store, log, publicUrl, everyMs = 60_000 }: MunicipalityTellingParts): {
  stop(): Promise<void>
} {
  const tell = async (): Promise<void> => {
    for (;;) {
      const place = Number(await store.operations.placeOf(job))
      const { ends, last } = await store.municipalNotices.endsToTell(place, batch)
      if (last === undefined) return
      for (const end of ends)
        await store.messages.enqueueMessage({
          key: `approval-ended/${end.caseId}/${end.seq}/${end.organisation}`,
          template: 'approval-ended',
          to: end.to,
          ...wordsOf(end, publicUrl),
        })
      await store.operations.movePlace(job, String(last))
    }
  }
  const recurring = createRecurringWork({
    work: tell,
    waitMs: () => everyMs,
    onFault(err) {
      log.warn({ err }, 'municipalities could not be told')
    },
  })
  recurring.start()
  return recurring
}

function wordsOf({ caseId, entry, to }: EndToTell, publicUrl: string): { subject: string; text: string } {
  const { providerName, municipality, specialfunktionName, validTo, endGround = 'expired' } = entry
  return {
    subject: `En godkendelse er ophørt: ${specialfunktionName}`,
    text: [
      `Hej ${to.name}`,
      `${providerName} i ${municipality} Kommune er ikke længere godkendt til specialfunktionen »${specialfunktionName}«. ${grounds[endGround]}. Sidste dag var ${danishLongDate(validTo)}.`,
      'Bor der borgere fra jeres kommune på pladserne, så tag stilling til, hvad ophøret betyder for dem.',
      `Se godkendelsen i registret: ${publicUrl}${urls.registerEntry(caseId)}`,
      `I får beskeden, fordi kommunen har bedt om den. Det ændres her: ${publicUrl}${urls.municipalNotices}`,
    ].join('\n\n'),
  }
}
