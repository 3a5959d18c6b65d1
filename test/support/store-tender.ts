import { createHash, randomUUID } from 'node:crypto'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import { addMillis, type Instant } from '../../domain/calendar/instant'
import type { Moment } from '../../domain/calendar/moment'
import { caseId as idOf } from '../../domain/process/case-id'
import { appendRequest } from '../../domain/process/journal'
import { judge, judgeOpening } from '../../domain/process/judge'
import { procedures } from '../../domain/procedures'
import type { Person, Role } from '../../domain/rights/actor'
import { bidsEndAt, type Timetable } from '../../domain/tender/timetable'
import type { Share } from '../../seal/share'
import { splitKey } from '../../seal/split-key'
import { keyIdOf, makeTenderKey, type TenderPublicKey } from '../../seal/tender-key'
import type { Store } from '../../store/create-store'
import { approvalToRenew } from '../domain/random-commands'
import { command } from './application-case'
import { people } from './factories'
import { now } from './present'

const day = 24 * 3_600_000
const of = (role: Role, name: string): Person => people.provider({ roles: [role], organisation: 'SBST', name })
const named = ({ subject, name }: Person) => ({ subject, name, email: `${subject}@sbst.example` })

/** Everybody of a tender but those who bid. */
export interface TenderPeople {
  readonly openers: readonly [Person, Person, Person]
  readonly manager: Person
  readonly member: Person
}

export const newTenderPeople = (): TenderPeople => ({
  openers: [of('tender-officer', 'Ulla'), of('tender-officer', 'Omar'), of('tender-officer', 'Ida')],
  manager: of('contract-manager', 'Kaj'),
  member: of('panel', 'Pia'),
})

/** What a tender is opened with. `largestBid` in MB. */
export const tenderSubject = (largestBid: number) => ({
  title: 'Rådgivning om autisme',
  lot: '1',
  specialeId: 'autisme',
  suppliers: 1,
  volumeHours: 1200,
  largestBid,
})

/** A tender's key with its shares, which no server has seen. */
export interface TenderKeyParts {
  readonly publicKey: TenderPublicKey
  readonly shares: readonly Share[]
}

export async function newTenderKey(): Promise<TenderKeyParts> {
  const key = await makeTenderKey()
  return { publicKey: key.publicKey, shares: await splitKey(key, 2, 3) }
}

type Step = readonly [who: Person, command: string, data: unknown]

/** What is done from the opening of a tender until it can be published, but for its documents. */
export async function preparationSteps(
  { openers, manager, member }: TenderPeople,
  timetable: Timetable,
  { x, y, ...rest }: TenderPublicKey,
): Promise<readonly Step[]> {
  const [lead, second, third] = openers
  const proof = '9'.repeat(64)
  return [
    [lead, 'writeMemo', { need: 'Behov', value: 12_000_000, regime: 'Begrundelse' }],
    [manager, 'approveMemo', {}],
    [lead, 'appointPanel', { members: [named(member)] }],
    [member, 'declareImpartiality', { impartial: true }],
    [lead, 'setModel', { criteria: [{ id: 'pris', name: 'Pris', weight: 100 }], highest: 10, method: 'Laveste pris' }],
    [lead, 'setTimetable', timetable],
    [
      lead,
      'registerKey',
      { publicKey: { x, y }, keyId: await keyIdOf({ x, y, ...rest }), needed: 2, openers: openers.map(named), proof },
    ],
    [lead, 'recordDrill', { with: [2], proof }],
    [second, 'recordDrill', { with: [3], proof }],
    [third, 'recordDrill', { with: [1], proof }],
  ]
}

/** A published tender in the store. */
export interface StoredTender extends TenderPeople, TenderKeyParts {
  readonly caseId: string
  /** The first instant that is too late for a bid. */
  readonly closesAt: Instant
}

export const newTenderId = (): string => idOf('tender', randomUUID().replaceAll('-', ''))

export interface TenderToStore {
  readonly bidsUntil: Moment
  /** MB; 1 unless told. */
  readonly largestBid?: number
  /** Drawn unless told: envelopes may have been sealed for it before. */
  readonly caseId?: string
  readonly key?: TenderKeyParts
  /** Made up unless told. */
  readonly who?: TenderPeople
}

/** Puts a tender into the store that was published thirty days before its deadline for bids; nothing is started. */
export async function storeTender(
  store: Store,
  { bidsUntil, largestBid = 1, caseId = newTenderId(), key: given, who = newTenderPeople() }: TenderToStore,
): Promise<StoredTender> {
  const procedure = procedures.tender
  const key = given ?? (await newTenderKey())
  const [lead] = who.openers
  const before = (days: number): Instant => addMillis(closesAt, -days * day)
  const closesAt = bidsEndAt({ bidsUntil, questionsUntil: bidsUntil, start: bidsUntil.date })
  const timetable = {
    questionsUntil: { date: civilDateAt(before(10)), time: '12:00' },
    bidsUntil,
    start: civilDateAt(addMillis(closesAt, 100 * day)),
  }
  const caseNumber = await store.journal.nextCaseNumber(before(40))
  const opening = command(lead, procedure.opening.name, tenderSubject(largestBid), before(40))
  const opened = appendRequest(procedure, undefined, judgeOpening(procedure, { caseId, caseNumber }, opening))
  await store.journal.openCase({ request: opened.request })
  const document = {
    documentId: randomUUID(),
    mediaType: 'application/pdf',
    size: 1,
    sha256: createHash('sha256').update('Betingelser').digest('hex'),
    name: 'Betingelser.pdf',
    kind: 'tender-document',
  }
  const steps = await preparationSteps(who, timetable, key.publicKey)
  let snapshot = opened.after
  for (const [by, name, data] of [...steps, [lead, 'attachDocument', document], [lead, 'publish', {}]] as const) {
    const events = judge(procedure, snapshot, command(by, name, data, before(30)))
    const { request, after } = appendRequest(procedure, snapshot, events)
    const { kind } = await store.journal.append(request)
    if (kind !== 'appended') throw new Error(`${name} of the tender: ${kind}`)
    snapshot = after
  }
  return { caseId, closesAt, ...who, ...key }
}

/** A provider with an approval for the tenders' speciale that is in force, as the register has it. */
export async function storeApprovedProvider(
  store: Store,
  name = 'Anne Leder',
  at = now(),
  person = people.provider({ name }),
): Promise<Person> {
  const caseId = idOf('approval', randomUUID().replaceAll('-', '').slice(0, 12))
  const opening = {
    ...approvalToRenew,
    identity: { ...approvalToRenew.identity, cvr: person.organisation, pNumber: `10${person.organisation ?? ''}` },
    validFrom: civilDateAt(addMillis(at, -10 * day)),
    validTo: civilDateAt(addMillis(at, 900 * day)),
    conditions: [],
  }
  const given = addMillis(at, -day)
  const events = judgeOpening(
    procedures.approval,
    { caseId, caseNumber: await store.journal.nextCaseNumber(given) },
    {
      commandId: 'granted',
      name: 'open',
      data: opening,
      by: { kind: 'case', caseId: 'application-222222222222', seq: 9 },
      at: given,
    },
  )
  await store.journal.openCase({ request: appendRequest(procedures.approval, undefined, events).request })
  return person
}
