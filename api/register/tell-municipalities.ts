import type { Logger } from 'pino'
import { createRecurringWork } from '../../recurring/recurring-work'
import type { Store } from '../../store/create-store'
import type { Batch, ChangeToTell, ToTell, WithdrawalToTell } from '../../store/municipal-notices/changes-to-tell'
import { urls } from '../urls'
import { nationalAuthorities } from '../../domain/catalogue/offices'
import type { TenderByApproval } from '../../store/municipal-notices/tenders-by-approval'
import { citizensText, newsOf, withdrawalNews, type News } from './municipal-news'

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
 * Tells municipalities that want to hear of it, and the national authority, of what happens to approvals, once each: when there is a new
 * one, when one ends or stands again, when orders and skærpet tilsyn begin and end, and when a withdrawal is decided. Where somebody has
 * won a tender by it the authority is told so, for its contract manager. Receiver and event are the e-mail's key, so that it does not matter how many
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
    tell: (one: One, news: News) => Promise<void>,
  ): Promise<void> => {
    for (;;) {
      const { items, last } = await read(Number(await operations.placeOf(job)), batch)
      if (last === undefined) return
      for (const one of items) for (const news of newsIn(one)) await tell(one, news)
      await operations.movePlace(job, String(last))
    }
  }

  const send = (one: ToTell, key: string, { template, subject }: News, paragraphs: readonly string[]) =>
    messages.enqueueMessage({
      key,
      template,
      to: one.to,
      subject,
      text: [
        `Hej ${one.to.name}`,
        ...paragraphs,
        `Se godkendelsen i registret: ${publicUrl}${urls.registerEntry(one.caseId)}`,
      ].join('\n\n'),
    })
  const toMunicipality = async (one: ToTell, news: News): Promise<void> => {
    const { key, paragraphs, concernsCitizens } = news
    await send(one, `${key}/${one.caseId}/${one.seq}/${one.organisation}`, news, [
      ...paragraphs,
      ...(concernsCitizens === true ? [citizensText] : []),
      `I får beskeden, fordi kommunen har bedt om den. Det ændres her: ${publicUrl}${urls.municipalNotices}`,
    ])
  }
  const toNation = async (one: ToTell, news: News): Promise<void> => {
    const { key, paragraphs } = news
    const tenders = await municipalNotices.tendersByApproval(one.organisation, one.caseId)
    await send(one, `national/${key}/${one.caseId}/${one.seq}/${one.organisation}`, news, [
      ...paragraphs,
      ...tenders.map(contractText),
    ])
  }
  const national = nationalAuthorities.map(({ code, contact }) => ({ organisation: code, to: contact }))

  const recurring = createRecurringWork({
    async work() {
      const changes = ({ before, entry }: ChangeToTell): readonly News[] => newsOf(before, entry)
      await tellAll('municipal-notices', municipalNotices.changesToTell, changes, toMunicipality)
      await tellAll('municipal-withdrawals', municipalNotices.withdrawalsToTell, withdrawalNews, toMunicipality)
      await tellAll(
        'national-notices',
        (after, limit) => municipalNotices.changesToTell(after, limit, national),
        changes,
        toNation,
      )
      await tellAll<WithdrawalToTell>(
        'national-withdrawals',
        (after, limit) => municipalNotices.withdrawalsToTell(after, limit, national),
        withdrawalNews,
        toNation,
      )
    },
    waitMs: () => everyMs,
    onFault(err) {
      log.warn({ err }, 'municipalities could not be told')
    },
  })
  recurring.start()
  return recurring
}

const contractText = ({ caseNumber, title, signed }: TenderByApproval): string =>
  `Til den kontraktansvarlige: leverandøren har vundet i udbuddet »${title}«, sag ${caseNumber}, med denne godkendelse, og kontrakten er ${signed ? '' : 'ikke '}underskrevet. Tag stilling til, hvad det betyder. Er godkendelsen ophørt endeligt før underskrift, går tildelingen videre i udbudssagen.`
