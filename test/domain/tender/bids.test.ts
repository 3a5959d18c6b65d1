import { judge, deadlineCommand, nextDeadline } from '../../../domain/process/judge'
import { liveBids } from '../../../domain/tender/bid'
import { caseDocuments } from '../../../domain/tender/documents/case-documents'
import { tenderProcedure } from '../../../domain/tender/procedure'
import { view } from '../../../domain/tender/view'
import {
  anne,
  bent,
  bidOf,
  evaluatedTender,
  hash,
  ida,
  kaj,
  notifiedTender,
  omar,
  openedTender,
  pia,
  publishedTender,
  stranger,
  ulla,
} from './tender-case'

const procedure = tenderProcedure as never

test.each([
  ['2027-06-01T09:59:59.999Z', 'bid-received'],
  ['2027-06-01T10:00:00.000Z', 'bid-received'],
  ['2027-06-01T10:00:00.001Z', 'bid-late'],
])('what was here to its last byte at %s: %s', (at, type) => {
  const { state } = publishedTender()
  const envelope = { commandId: 'c', name: 'submitBid', data: bidOf(anne, 'a'), by: anne, at }
  expect(judge(procedure, { state, seq: 20 }, envelope)).toMatchObject([{ at, event: { type } }])
})

test('the deadline falls the millisecond after the stroke, and ends a right', () => {
  const { state } = publishedTender()
  const deadline = nextDeadline(procedure, state)
  expect(deadline).toMatchObject({ at: '2027-06-01T10:00:00.001Z', date: '2027-06-01', endsRight: true })
  if (deadline === undefined) throw new Error('no deadline')
  expect(judge(procedure, { state, seq: 20 }, deadlineCommand(deadline))).toMatchObject([
    { event: { type: 'no-bids' } },
  ])
})

test('a bid received in time and delivered after the deadline fell is in time', () => {
  const tender = publishedTender()
  tender.act('submitBid', bidOf(anne, 'a'), anne, '2027-05-31 10:00')
  tender.pass('2027-06-01 12:00:01')
  expect(tender.state.status).toBe('closed')
  const at = '2027-06-01T10:00:00.000Z'
  const envelope = { commandId: 'c', name: 'submitBid', data: bidOf(bent, 'b'), by: bent, at }
  expect(judge(procedure, { state: tender.state, seq: 30 }, envelope)).toMatchObject([
    { event: { type: 'bid-received' } },
  ])
})

test('a bid received in time and delivered after nobody had bid is opened all the same: the lot is not over', () => {
  const tender = publishedTender()
  tender.act('follow', { bidder: bidOf(bent, 'b').bidder }, bent, '2027-05-01 10:00')
  tender.pass('2027-06-01 12:00:01')
  expect(tender.state.status).toBe('no-bids')
  expect(tender.refusal('submitBid', bidOf(bent, 'b'), bent, '2027-06-01 12:00:01')).toBe('CASE_CLOSED')
  tender.act('submitBid', bidOf(anne, 'a'), anne, '2027-06-01 12:00:00')
  expect(tender.state).toMatchObject({ status: 'closed', bids: [{ id: 'b1', cvr: anne.organisation }], deadlines: [] })
  expect(tender.state.bids[0]).not.toHaveProperty('late')
  expect(tender.effects).toMatchObject([
    { to: { email: 'anne@tilbud.example' }, message: { template: 'bid-received' } },
    ...['ulla', 'omar', 'ida'].map((who) => ({
      to: { email: `${who}@sbst.example` },
      message: { template: 'bids-to-open' },
    })),
    ...['bent', 'anne'].map((who) => ({
      to: { email: `${who}@tilbud.example` },
      message: { template: 'opening-resumed' },
    })),
    { message: { template: 'opening-resumed' } },
  ])
})

test.each([
  ['opened', openedTender],
  ['evaluated', evaluatedTender],
  ['standstill', () => notifiedTender('2027-06-10 10:00')],
] as const)(
  '… and from %s the opening goes on with what was in time: nothing is decided without it',
  (status, make) => {
    const tender = make()
    expect(tender.state.status).toBe(status)
    const own = bidOf(stranger, 'e')
    tender.act('submitBid', own, stranger, '2027-06-01 12:00:00')
    expect(tender.state).toMatchObject({ status: 'closed', consensus: {}, contracts: [], deadlines: [] })
    expect(tender.state).not.toHaveProperty('award')
    expect(tender.state).not.toHaveProperty('report')
    expect(tender.state.panel.some(({ locked }) => locked === true)).toBe(false)
    expect(tender.effects.some((effect) => 'message' in effect && effect.message.template === 'award-withdrawn')).toBe(
      status === 'standstill',
    )
    const envelopes = [{ bid: 'b3', sha256: own.sha256, contentSha256: hash('f') }]
    tender.act('openBids', { envelopes }, omar, '2027-06-11 12:01')
    tender.act('confirmOpening', {}, ida, '2027-06-11 12:10')
    expect(tender.state).toMatchObject({
      status: 'opened',
      bids: ['c', 'd', 'f'].map((letter) => ({ opened: { contentSha256: hash(letter) } })),
    })
  },
)

test('a replacement received in time is the one that counts, whenever it comes: what was opened before it is opened no more', () => {
  const tender = openedTender()
  tender.act('submitBid', bidOf(anne, 'e'), anne, '2027-06-01 12:00:00')
  expect(tender.state).toMatchObject({
    status: 'closed',
    bids: [{ id: 'b1', versions: [{}, { sha256: hash('e') }] }, {}],
  })
  expect(tender.state.bids[0]).not.toHaveProperty('opened')
  expect(caseDocuments(tender.state).map(({ sha256 }) => sha256)).toContain(hash('e'))
})

test('once a contract is signed nothing goes back, and the bid is refused with its receipt', () => {
  const tender = notifiedTender('2027-06-10 10:00')
  const contract = { bid: 'b1', approvalInForce: true }
  tender.act('draftContract', contract, ulla, '2027-06-22 00:00')
  tender.act('signContract', contract, kaj, '2027-06-22 00:00')
  expect(tender.refusal('submitBid', bidOf(stranger, 'e'), stranger, '2027-06-01 12:00:00')).toBe('CONTRACT_SIGNED')
})

test('what was here before the lot was put on hold counts, what comes while it is does not', () => {
  const tender = publishedTender()
  tender.act('pause', { reason: 'Klage' }, ulla, '2027-05-20 10:00')
  expect(tender.refusal('submitBid', bidOf(bent, 'b'), bent, '2027-05-20 10:00:01')).toBe('WRONG_STATUS')
  tender.act('submitBid', bidOf(anne, 'a'), anne, '2027-05-20 09:59:59')
  expect(tender.state).toMatchObject({ status: 'paused', bids: [{ cvr: anne.organisation }] })
})

test.each([
  ['LOT_WITHOUT_APPROVAL', { approvalId: undefined }],
  ['BID_TOO_LARGE', { size: 10 * 1024 * 1024 + 1 }],
  ['BID_COPIED', { sha256: hash('a') }],
])('refuses with %s', (code, changed) => {
  const tender = publishedTender()
  tender.act('submitBid', bidOf(anne, 'a'), anne, '2027-05-01 10:00')
  expect(tender.refusal('submitBid', { ...bidOf(bent, 'b'), ...changed }, bent, '2027-05-02 10:00')).toBe(code)
})

test('nobody sees before the deadline who has bid: neither office nor panel nor others, by view, documents or e-mail', () => {
  const tender = publishedTender()
  tender.act('submitBid', bidOf(anne, 'a'), anne, '2027-05-31 10:00')
  expect(tender.effects).toMatchObject([
    { to: { email: 'anne@tilbud.example' }, message: { template: 'bid-received' } },
  ])
  for (const person of [ulla, kaj, pia, bent, stranger, undefined]) {
    const seen = JSON.stringify(view(tender.state, person === undefined ? {} : { person }))
    expect(seen).not.toMatch(/12345678|Tilbud anne|kuvert-anne|a{64}/)
  }
  expect(view(tender.state, { person: anne })).toMatchObject({
    own: [{ id: 'b1', versions: [{ sha256: hash('a'), at: '2027-05-31T08:00:00.000Z' }] }],
  })
  expect(caseDocuments(tender.state).map(({ documentId }) => documentId)).toEqual(['betingelser-1'])
})

test('from the deadline the openers fetch what is to be opened, and nothing that was replaced, withdrawn or late', () => {
  const tender = publishedTender()
  tender.act('submitBid', bidOf(anne, 'a'), anne, '2027-05-30 10:00')
  tender.act('submitBid', bidOf(anne, 'b'), anne, '2027-05-31 10:00')
  tender.act('submitBid', bidOf(bent, 'c'), bent, '2027-05-31 10:00')
  tender.act('withdrawBid', {}, bent, '2027-05-31 11:00')
  tender.act('submitBid', bidOf(stranger, 'd'), stranger, '2027-06-01 12:00:01')
  expect(caseDocuments(tender.state).map(({ sha256 }) => sha256)).toEqual([hash('1'), hash('b')])
  expect(liveBids(tender.state.bids).map(({ id }) => id)).toEqual(['b1'])
  expect(view(tender.state, { person: omar })).toMatchObject({ envelopes: [{ bid: 'b1', bidder: '12345678' }] })
})

test('every share’s holder is told of, and no proof; whoever holds none does not open', () => {
  const tender = publishedTender()
  tender.act('submitBid', bidOf(anne, 'a'), anne, '2027-05-31 10:00')
  expect(JSON.stringify(view(tender.state, { person: ulla }))).not.toContain(hash('9'))
  tender.pass('2027-06-01 13:00')
  const envelopes = [{ bid: 'b1', sha256: hash('a'), contentSha256: hash('c') }]
  const nora = { ...ida, subject: 'nora' }
  expect(tender.refusal('openBids', { envelopes }, nora, '2027-06-01 13:00')).toBe('NOT_ALLOWED')
  expect(tender.refusal('openBids', { envelopes: [] }, omar, '2027-06-01 13:00')).toBe('BIDS_INCOMPLETE')
  const substitute = { ...nora, onBehalfOf: { subject: 'ida', name: 'ida' } }
  expect(tender.refusal('openBids', { envelopes }, substitute, '2027-06-01 13:00')).toBe('NOT_ALLOWED')
})

test.each([
  ['2027-03-28', '02:30'],
  ['2027-10-31', '02:30'],
])('no deadline lies in an hour that the change of clocks skips or doubles: %s %s', (date, time) => {
  const tender = publishedTender()
  const moved = { text: 'Ny frist', reason: 'Grund', material: true, newDeadline: { date, time } }
  expect(tender.refusal('correct', moved, ulla, '2027-05-01 10:00')).toBe('DATE_INVALID')
})
