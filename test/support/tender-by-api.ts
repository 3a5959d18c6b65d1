import { randomUUID } from 'node:crypto'
import { urls } from '../../api/urls'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import type { Person } from '../../domain/rights/actor'
import { envelopeMediaType } from '../../domain/tender/documents/case-documents'
import { now } from './present'
import { sampleFiles } from './sample-files'
import {
  newTenderKey,
  newTenderPeople,
  preparationSteps,
  storeApprovedProvider,
  tenderSubject,
  type TenderKeyParts,
  type TenderPeople,
} from './store-tender'
import type { Answer, TestApi } from './test-api'

const day = 24 * 3_600_000

/** A published tender, its people, and the key with its shares, which no server has seen. */
export interface PublishedTender extends TenderPeople, TenderKeyParts {
  readonly caseId: string
}

/** Prepares and publishes a lot through the API, with a real key. Bids are due in twenty days. */
export async function publishTender(api: TestApi): Promise<PublishedTender> {
  const who = newTenderPeople()
  const { openers, manager, member } = who
  const [lead] = openers
  const prepared = await api.post(urls.cases('tender'), tenderSubject(1), lead)
  const { caseId } = prepared.body as { readonly caseId: string }
  const act = async (by: Person, command: string, data: unknown): Promise<void> => {
    const seen = await api.get(urls.case('tender', caseId), by)
    const headers = { 'if-match': seen.headers.get('etag') ?? '' }
    const answer = await api.post(urls.action('tender', caseId, command), data, by, { headers })
    if (answer.status !== 200) throw new Error(`${command}: ${answer.status} ${JSON.stringify(answer.body)}`)
  }
  // Whoever is given work has sent a request of their own.
  for (const one of [...openers, manager, member]) await api.get(urls.tasks, one)
  const at = (days: number): string => civilDateAt(now(days * day))
  const timetable = {
    questionsUntil: { date: at(10), time: '12:00' },
    bidsUntil: { date: at(20), time: '12:00' },
    start: at(100),
  }
  const key = await newTenderKey()
  for (const step of await preparationSteps(who, timetable, key.publicKey)) await act(...step)
  const file = new URLSearchParams({ name: 'Betingelser.pdf', kind: 'tender-document' })
  await send(api, `${urls.documents('tender', caseId)}?${file.toString()}`, lead, {
    type: 'application/pdf',
    content: sampleFiles.pdf('Udbudsbetingelser'),
  })
  await act(lead, 'publish', {})
  return { caseId, ...who, ...key }
}

/** A provider with an approval for the tenders' speciale that is in force. */
export const approvedProvider = (api: TestApi, name?: string): Promise<Person> =>
  storeApprovedProvider(api.house.store, name)

export interface SentBid {
  readonly content: Uint8Array
  /** Of the body; the envelopes' own unless told. */
  readonly type?: string
  readonly key?: string
  /** Parameters of the address, in the place of sound ones. */
  readonly said?: Readonly<Record<string, string>>
}

/** Sends a bid as a bidder's client does. */
export const sendBid = (
  api: TestApi,
  caseId: string,
  who: Person,
  { content, type = envelopeMediaType, key, said: other }: SentBid,
) => {
  const said = new URLSearchParams({ name: 'Åhuset', contactName: who.name, email: 'bud@aahuset.example', ...other })
  return send(api, `${urls.bids('tender', caseId)}?${said.toString()}`, who, {
    type,
    content,
    ...(key === undefined ? {} : { key }),
  })
}

async function send(
  api: TestApi,
  path: string,
  who: Person,
  { type, content, key = randomUUID() }: { readonly type: string; readonly content: Uint8Array; readonly key?: string },
): Promise<Answer> {
  return api.request(path, {
    method: 'POST',
    body: Uint8Array.from(content),
    headers: { 'content-type': type, 'idempotency-key': key, authorization: `Bearer ${await api.issuer.token(who)}` },
  })
}
