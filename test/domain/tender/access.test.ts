import type { AccessOpening } from '../../../domain/access-request/opening'
import type { Effect } from '../../../domain/process/effect'
import { tenderProcedure, type TenderEvent } from '../../../domain/tender/procedure'
import type { TenderState } from '../../../domain/tender/state'
import type { DrivenCase } from '../../support/case-driver'
import {
  anne,
  bent,
  evaluatedTender,
  hash,
  ida,
  kaj,
  notifiedTender,
  notify,
  publishedTender,
  stranger,
  ulla,
} from './tender-case'

/* Access to a tender: many parties, each with its own request and its own time, and nothing of the bids before the law lets it out. */

const what = { what: 'Hele sagen' }
type Tender = DrivenCase<TenderState>

function openingIn(effects: readonly Effect[]): AccessOpening {
  const opened = effects.find(({ kind }) => kind === 'open-case')
  return (opened as { readonly data: AccessOpening } | undefined)?.data as AccessOpening
}

function ask(tender: Tender, who: typeof anne, when: string): AccessOpening {
  tender.act('requestAccess', what, who, when)
  return openingIn(tender.effects)
}

const file = (letter: string, kind: string) => ({
  documentId: `fil-${letter}-00001`,
  mediaType: 'application/pdf',
  size: 1,
  sha256: hash(letter),
  name: `Fil ${letter}.pdf`,
  kind,
})

/** Both opened bids and a note of the evaluation lie on the case. */
function withFiles(tender: Tender, when: string): Tender {
  tender.act('attachDocument', file('c', 'opened-bid'), ulla, when)
  tender.act('attachDocument', file('d', 'opened-bid'), ulla, when)
  tender.act('attachDocument', file('e', 'working-paper'), ulla, when)
  return tender
}

/** The request answers, as its own case tells it. */
function answer(tender: Tender, cvr: string, when: string): void {
  const requestId = tender.state.accessRequests?.find(
    (asked) => asked.cvr === cvr && asked.end === undefined,
  )?.requestId
  tender.act('settleAccess', { requestId, end: 'partial' }, { kind: 'case', caseId: requestId ?? '', seq: 9 }, when)
}

const names = ({ file: files }: AccessOpening) => files.map(({ name }) => name)
const seenBy = (tender: Tender, person: typeof anne) => JSON.stringify(tenderProcedure.view(tender.state, { person }))

test('before the opening whoever has bid asks as anybody else, gets what is published, and gives nothing away', () => {
  const tender = publishedTender()
  const before = seenBy(tender, ulla)
  const asked = ask(tender, stranger, '2027-05-03 10:00')
  expect(asked).toMatchObject({ requester: { kind: 'other', cvr: '11223344' }, office: 'SBST' })
  expect(names(asked)).toEqual(['Betingelser.pdf'])
  expect(asked.heldBack).toHaveLength(1)
  expect(before).not.toBe(seenBy(tender, ulla))

  const withBid = publishedTender()
  withBid.act(
    'submitBid',
    {
      bidder: { name: 'Åhuset', contactName: 'Bent', email: 'bent@tilbud.example' },
      documentId: 'kuvert-fremmed-a',
      sha256: hash('a'),
      size: 10,
      approvalId: 'approval-fremmed1',
    },
    stranger,
    '2027-04-30 10:00',
  )
  // Byte for byte the same request, whether the same organisation has bid or not.
  const { caseId: _own, ...asBidder } = { caseId: '', ...ask(withBid, stranger, '2027-05-03 10:00') }
  expect(asBidder).toEqual(asked)
})

test('after the opening a bidder asks as a party, and gets its own bid and no other before the award is told', () => {
  const tender = withFiles(evaluatedTender(), '2027-06-02 11:00')
  const asked = ask(tender, anne, '2027-06-02 12:00')
  expect(asked).toMatchObject({
    requester: { kind: 'party', cvr: '12345678' },
    party: { offerName: 'Tilbud anne', cvr: '12345678' },
  })
  expect(names(asked)).toEqual(['Betingelser.pdf', 'Fil c.pdf'])
  expect(asked.file[1]).toMatchObject({ from: 'party' })
  expect(asked.heldBack?.map(({ law }) => law).join()).toContain('udbudsloven § 5')
  expect(JSON.stringify(asked)).not.toContain('Fil d')
  // … and somebody who has not bid gets neither.
  expect(names(ask(tender, stranger, '2027-06-02 12:01'))).toEqual(['Betingelser.pdf'])
})

test('when all have been told of the award, others’ bids are in the file as another’s', () => {
  const tender = withFiles(evaluatedTender(), '2027-06-02 11:00')
  notify((...given) => {
    tender.act(...given)
  }, '2027-06-10 10:00')
  const asked = ask(tender, anne, '2027-06-10 11:00')
  expect(asked.heldBack).toBeUndefined()
  expect(asked.file.map(({ name, ofAnother }) => [name, ofAnother])).toEqual([
    ['Betingelser.pdf', undefined],
    ['Fil c.pdf', undefined],
    ['Fil d.pdf', true],
    ['Fil e.pdf', undefined],
  ])
})

test('nobody is told of the award, and nothing is signed, before every bidder has had its answer and its seven days', () => {
  const tender = evaluatedTender()
  tender.act('draftAward', { winners: ['b1'], reason: 'Flest point', advantages: 'Fordele' }, ulla, '2027-06-02 12:00')
  const told = { channel: 'electronic', voluntaryStandstill: false }
  // Somebody who has not bid holds up nothing.
  ask(tender, stranger, '2027-06-02 12:01')
  expect(tender.refusal('notifyAward', told, kaj, '2027-06-02 12:02')).toBeUndefined()
  ask(tender, anne, '2027-06-02 13:00')
  ask(tender, bent, '2027-06-03 13:00')
  expect(tender.refusal('requestAccess', what, anne, '2027-06-03 14:00')).toBe('ACCESS_OPEN')
  expect(tender.refusal('notifyAward', told, kaj, '2027-06-03 14:00')).toBe('ACCESS_OPEN')
  answer(tender, '12345678', '2027-06-07 10:00')
  expect(tender.refusal('notifyAward', told, kaj, '2027-06-07 11:00')).toBe('ACCESS_OPEN')
  answer(tender, '87654321', '2027-06-09 10:00')
  expect(tender.state.readingUntil).toBe('2027-06-16')
  expect(tender.refusal('notifyAward', told, kaj, '2027-06-09 11:00')).toBe('ACCESS_ANSWERED_RECENTLY')
  // One's waiver is not the other's.
  expect(tender.refusal('waiveReading', {}, stranger, '2027-06-09 12:00')).toBe('WRONG_STATUS')
  tender.act('waiveReading', {}, bent, '2027-06-09 12:00')
  expect(tender.state.readingUntil).toBe('2027-06-14')
  expect(tender.refusal('notifyAward', told, kaj, '2027-06-14 23:59:59')).toBe('ACCESS_ANSWERED_RECENTLY')
  tender.act('notifyAward', told, kaj, '2027-06-15 00:00')
  expect(tender.state).toMatchObject({ status: 'standstill' })
  expect(tender.state.readingUntil).toBeUndefined()
})

test('a bidder that asked before it was one is waited for all the same', () => {
  const tender = publishedTender()
  ask(tender, anne, '2027-05-03 10:00')
  const bid = (who: typeof anne, letter: string) => ({
    bidder: { name: `Tilbud ${who.subject}`, contactName: who.name, email: `${who.subject}@tilbud.example` },
    documentId: `kuvert-${who.subject}-${letter}`,
    sha256: hash(letter),
    size: 10,
    approvalId: `approval-${who.subject}0001`,
  })
  tender.act('submitBid', bid(anne, 'a'), anne, '2027-05-31 10:00')
  const envelope = { bid: 'b1', sha256: hash('a'), contentSha256: hash('c') }
  tender.act('openBids', { envelopes: [envelope] }, ulla, '2027-06-01 12:01')
  tender.act('confirmOpening', {}, ida, '2027-06-01 12:10')
  answer(tender, '12345678', '2027-06-02 09:00')
  expect(tender.state.accessRequests).toMatchObject([{ by: 'other', cvr: '12345678', readingUntil: '2027-06-09' }])
})

test('signing waits for a bidder who asks in the standstill', () => {
  const tender = notifiedTender('2027-06-10 10:00')
  const contract = { bid: 'b1', approvalInForce: true }
  ask(tender, bent, '2027-06-21 23:59:59')
  tender.act('draftContract', contract, ulla, '2027-06-22 09:00')
  expect(tender.refusal('signContract', contract, kaj, '2027-06-22 10:00')).toBe('ACCESS_OPEN')
  answer(tender, '87654321', '2027-06-24 10:00')
  expect(tender.refusal('signContract', contract, kaj, '2027-07-01 23:59:59')).toBe('ACCESS_ANSWERED_RECENTLY')
  tender.act('signContract', contract, kaj, '2027-07-02 00:00')
  expect(tender.state.status).toBe('contracted')
})

test('each bidder sees its own request and nobody else’s; the office sees all, and the journal tells no bidder', () => {
  const tender = notifiedTender('2027-06-10 10:00')
  const others = seenBy(tender, bent)
  ask(tender, anne, '2027-06-11 10:00')
  expect(seenBy(tender, bent)).toBe(others)
  expect(tenderProcedure.view(tender.state, { person: anne })).toMatchObject({ accessRequests: [{ cvr: '12345678' }] })
  expect(tenderProcedure.view(tender.state, { person: ulla })).toMatchObject({ accessRequests: [{ by: 'party' }] })
  answer(tender, '12345678', '2027-06-14 10:00')
  expect(seenBy(tender, bent)).toBe(others)
  const told = tender.journal.filter(({ event }) => /^(access|reading)-/.test(event.type))
  expect(told.map(({ event }) => tenderProcedure.describe(event as TenderEvent).audience)).toEqual(['office', 'office'])
})

test('the office types in what came by post: a bidder’s with its number, and nobody as a party who is none', () => {
  const tender = notifiedTender('2027-06-10 10:00')
  const letter = { ...what, receivedOn: '2027-06-11', note: 'Brev' }
  const refused = (data: object) =>
    tender.refusal('registerAccessRequest', { ...letter, ...data }, ulla, '2027-06-14 10:00')
  expect(refused({ requester: 'party' })).toBe('INVALID_FIELDS')
  expect(refused({ requester: 'party', cvr: '11223344' })).toBe('INVALID_FIELDS')
  expect(refused({ requester: 'other', cvr: '12345678' })).toBe('INVALID_FIELDS')
  expect(refused({ requester: 'party', cvr: '12345678', name: 'Anne' })).toBe('INVALID_FIELDS')
  expect(refused({ requester: 'press', name: 'Avisen' })).toBeUndefined()
  tender.act('registerAccessRequest', { ...letter, requester: 'party', cvr: '12345678' }, kaj, '2027-06-14 10:00')
  expect(openingIn(tender.effects)).toMatchObject({ receivedOn: '2027-06-11', party: { offerName: 'Tilbud anne' } })
})

test('a request that is taken back leaves the tender as it was', () => {
  const tender = evaluatedTender()
  const contents = ({ accessRequests: _asked, ...rest }: TenderState) => ({ ...rest, decisiveSeq: 0 })
  const before = contents(tender.state)
  ask(tender, anne, '2027-06-02 12:00')
  const requestId = tender.state.accessRequests?.[0]?.requestId ?? ''
  tender.act(
    'settleAccess',
    { requestId, end: 'withdrawn' },
    { kind: 'case', caseId: requestId, seq: 2 },
    '2027-06-02 13:00',
  )
  expect(contents(tender.state)).toEqual(before)
  expect(tender.allowed(anne)).toContain('requestAccess')
})
