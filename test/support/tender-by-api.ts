import { randomUUID } from 'node:crypto'
import { urls } from '../../api/urls'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import type { Person, Role } from '../../domain/rights/actor'
import { envelopeMediaType } from '../../domain/tender/documents/case-documents'
import { appendRequest } from '../../domain/process/journal'
import { judgeOpening } from '../../domain/process/judge'
import { procedures } from '../../domain/procedures'
import type { Share } from '../../seal/share'
import { splitKey } from '../../seal/split-key'
import { keyIdOf, makeTenderKey, type TenderPublicKey } from '../../seal/tender-key'
import { approvalToRenew } from '../domain/random-commands'
import { people } from './factories'
import { now } from './present'
import { sampleFiles } from './sample-files'
import type { Answer, TestApi } from './test-api'

const day = 24 * 3_600_000
const of = (role: Role, name: string): Person => people.provider({ roles: [role], organisation: 'SBST', name })
const named = ({ subject, name }: Person) => ({ subject, name, email: `${subject}@sbst.example` })

/** A published tender, its people, and the key with its shares, which no server has seen. */
export interface PublishedTender {
  readonly caseId: string
  readonly openers: readonly [Person, Person, Person]
  readonly manager: Person
  readonly publicKey: TenderPublicKey
  readonly shares: readonly Share[]
}

/** Prepares and publishes a lot through the API, with a real key. Bids are due in twenty days. */
export async function publishTender(api: TestApi): Promise<PublishedTender> {
  const openers = [of('tender-officer', 'Ulla'), of('tender-officer', 'Omar'), of('tender-officer', 'Ida')] as const
  const manager = of('contract-manager', 'Kaj')
  const member = of('panel', 'Pia')
  const [lead, second, third] = openers
  const subject = { title: 'Rådgivning om autisme', lot: '1', specialeId: 'autisme' }
  const prepared = await api.post(
    urls.cases('tender'),
    { ...subject, suppliers: 1, volumeHours: 1200, largestBid: 1 },
    lead,
  )
  const { caseId } = prepared.body as { readonly caseId: string }
  const act = async (who: Person, command: string, data: unknown): Promise<void> => {
    const seen = await api.get(urls.case('tender', caseId), who)
    const headers = { 'if-match': seen.headers.get('etag') ?? '' }
    const answer = await api.post(urls.action('tender', caseId, command), data, who, { headers })
    if (answer.status !== 200) throw new Error(`${command}: ${answer.status} ${JSON.stringify(answer.body)}`)
  }
  // Whoever is given work has sent a request of their own.
  for (const one of [...openers, manager, member]) await api.get(urls.tasks, one)
  await act(lead, 'writeMemo', { need: 'Behov', value: 12_000_000, regime: 'Begrundelse' })
  await act(manager, 'approveMemo', {})
  await act(lead, 'appointPanel', { members: [named(member)] })
  await act(member, 'declareImpartiality', { impartial: true })
  await act(lead, 'setModel', {
    criteria: [{ id: 'pris', name: 'Pris', weight: 100 }],
    highest: 10,
    method: 'Laveste pris',
  })
  const at = (days: number): string => civilDateAt(now(days * day))
  await act(lead, 'setTimetable', {
    questionsUntil: { date: at(10), time: '12:00' },
    bidsUntil: { date: at(20), time: '12:00' },
    start: at(100),
  })
  const file = new URLSearchParams({ name: 'Betingelser.pdf', kind: 'tender-document' })
  await send(api, `${urls.documents('tender', caseId)}?${file.toString()}`, lead, {
    type: 'application/pdf',
    content: sampleFiles.pdf('Udbudsbetingelser'),
  })
  const key = await makeTenderKey()
  const { publicKey } = key
  const shares = await splitKey(key, 2, 3)
  const proof = '9'.repeat(64)
  await act(lead, 'registerKey', {
    publicKey: { x: publicKey.x, y: publicKey.y },
    keyId: await keyIdOf(publicKey),
    needed: 2,
    openers: openers.map(named),
    proof,
  })
  await act(lead, 'recordDrill', { with: [2], proof })
  await act(second, 'recordDrill', { with: [3], proof })
  await act(third, 'recordDrill', { with: [1], proof })
  await act(lead, 'publish', {})
  return { caseId, openers, manager, publicKey, shares }
}

/** A provider with an approval for the tenders' speciale that is in force. */
export async function approvedProvider(api: TestApi, name = 'Anne Leder'): Promise<Person> {
  const person = people.provider({ name })
  const caseId = `approval-${randomUUID().replaceAll('-', '').slice(0, 12)}.9`
  const opening = {
    ...approvalToRenew,
    identity: { ...approvalToRenew.identity, cvr: person.organisation, pNumber: `10${person.organisation ?? ''}` },
    validFrom: civilDateAt(now(-10 * day)),
    validTo: civilDateAt(now(900 * day)),
    conditions: [],
  }
  const at = now(-day)
  const events = judgeOpening(
    procedures.approval,
    { caseId, caseNumber: await api.house.store.journal.nextCaseNumber(at) },
    {
      commandId: 'granted',
      name: 'open',
      data: opening,
      by: { kind: 'case', caseId: 'application-222222222222', seq: 9 },
      at,
    },
  )
  await api.house.store.journal.openCase({ request: appendRequest(procedures.approval, undefined, events).request })
  return person
}

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
