import { judge, deadlineCommand, nextDeadline } from '../../../domain/process/judge'
import { liveBids } from '../../../domain/tender/bid'
import { caseDocuments } from '../../../domain/tender/documents/case-documents'
import { tenderProcedure } from '../../../domain/tender/procedure'
import { view } from '../../../domain/tender/view'
import { anne, bent, bidOf, hash, ida, kaj, omar, pia, publishedTender, stranger, ulla } from './tender-case'

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
