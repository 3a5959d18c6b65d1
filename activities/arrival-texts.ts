import type { WrittenText } from '../domain/bundle/written-text'
import type { CivilDate } from '../domain/calendar/civil-date'
import { danishDate, danishMoment } from '../domain/calendar/danish'
import { civilDateAt } from '../domain/calendar/copenhagen'
import type { DomainEvent } from '../domain/process/procedure'
import type { Store } from '../store/create-store'
import type { StoredLetter } from '../store/letters/letter'

/** That a letter by post has come, as the office has registered it. */
type Served = DomainEvent & { readonly letterId: string; readonly servedOn: CivilDate; readonly note: string }

/**
 * When a case's letters to these recipients came, and how it is known. Whether a complaint is in time hangs on it, and it is the
 * authority that has to prove it (docs/law.md § 6.9).
 * @param recipients CVR numbers, or the names of those who have none
 */
export async function arrivalTexts(
  { letters, journal }: Pick<Store, 'letters' | 'journal'>,
  caseId: string,
  recipients: readonly string[],
  on: CivilDate,
): Promise<readonly WrittenText[]> {
  const sent = (await letters.listLetters(caseId)).filter(({ to }) => recipients.includes(to.cvr ?? to.name))
  if (sent.length === 0) return []
  const { events } = await journal.readJournal(caseId, 0)
  const served = events.flatMap(({ event }) => (event.type === 'letter-served' ? [event as Served] : []))
  return [{ title: 'Hvornår brevene er kommet frem', on, lines: sent.map((letter) => arrival(letter, served)) }]
}

function arrival({ letterId, title, to, issuedAt, delivery }: StoredLetter, served: readonly Served[]): string {
  const letter = `${title}, til ${to.name}, fra den ${danishDate(civilDateAt(issuedAt))}`
  const known = served.findLast((one) => one.letterId === letterId)
  if (known !== undefined) return `${letter}: kom frem med posten den ${danishDate(known.servedOn)}. ${known.note}`
  return delivery === undefined
    ? `${letter}: det vides ikke, hvornår det er kommet frem.`
    : `${letter}: lå i Digital Post ${danishMoment(delivery.availableAt)}, kvittering ${delivery.receipt}.`
}
