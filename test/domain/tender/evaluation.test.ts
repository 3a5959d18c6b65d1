import { totalOf } from '../../../domain/tender/model'
import { view } from '../../../domain/tender/view'
import { anne, bent, bidOf, evaluatedTender, hash, ida, omar, per, pia, publishedTender, ulla } from './tender-case'

test('totals are whole numbers: 7·40 + 8·20 + 6·20 + 9·20 = 740', () => {
  const criteria = [40, 20, 20, 20].map((weight, n) => ({ id: `c${n}`, name: '', weight }))
  const scores: Readonly<Record<string, number>> = { c0: 7, c1: 8, c2: 6, c3: 9 }
  expect(totalOf({ criteria, highest: 10, method: '' }, (id) => scores[id])).toBe(740)
  expect(totalOf({ criteria, highest: 10, method: '' }, (id) => (id === 'c2' ? undefined : 1))).toBeUndefined()
})

test('the report’s totals follow from what was agreed on', () => {
  expect(evaluatedTender().state.report?.totals).toEqual({ b1: 760, b2: 740 })
})

function evaluating() {
  const tender = publishedTender()
  tender.act('submitBid', bidOf(anne, 'a'), anne, '2027-05-31 10:00')
  tender.act(
    'openBids',
    { envelopes: [{ bid: 'b1', sha256: hash('a'), contentSha256: hash('c') }] },
    omar,
    '2027-06-01 12:01',
  )
  tender.act('confirmOpening', {}, ida, '2027-06-01 12:10')
  const when = '2027-06-02 10:00'
  expect(tender.refusal('beginEvaluation', {}, ulla, when)).toBe('BIDS_UNCHECKED')
  tender.act('checkBid', { bid: 'b1', approvalInForce: true, admissible: true, reason: 'I orden' }, ulla, when)
  expect(tender.refusal('beginEvaluation', {}, ulla, when)).toBe('PANEL_UNDECLARED')
  for (const member of [pia, per]) tender.act('declareImpartiality', { impartial: true }, member, when)
  tender.act('beginEvaluation', {}, ulla, when)
  return tender
}
const score = (criterion: string, points: number, text = 'HEMMELIG') => ({ bid: 'b1', criterion, score: points, text })

test('scores are blind to everybody else until all have locked', () => {
  const tender = evaluating()
  const when = '2027-06-03 10:00'
  for (const criterion of ['kvalitet', 'pris']) tender.act('score', score(criterion, 8), pia, when)
  tender.act('lockScores', {}, pia, when)
  for (const person of [per, ulla, anne, bent])
    expect(JSON.stringify(view(tender.state, { person }))).not.toContain('HEMMELIG')
  expect(JSON.stringify(view(tender.state, { person: pia }))).toContain('HEMMELIG')
  expect(tender.refusal('agree', score('pris', 8), pia, when)).toBe('SCORES_OPEN')
  expect(tender.refusal('score', score('pris', 9), pia, when)).toBe('WRONG_STATUS')
  tender.act('score', score('kvalitet', 5), per, when)
  expect(tender.refusal('lockScores', {}, per, when)).toBe('SCORES_INCOMPLETE')
  tender.act('score', score('pris', 5), per, when)
  tender.act('lockScores', {}, per, when)
  expect(JSON.stringify(view(tender.state, { person: per }))).toContain('HEMMELIG')
  for (const person of [anne, bent]) expect(JSON.stringify(view(tender.state, { person }))).not.toContain('HEMMELIG')
  // 8 and 5: whatever is agreed on leaves one of them by two or more.
  expect(tender.refusal('agree', score('pris', 7), pia, when)).toBe('DEVIATION_UNEXPLAINED')
  tender.act('agree', { ...score('pris', 7), deviation: 'Per har overset bilag 2.' }, pia, when)
  expect(tender.refusal('submitReport', { text: 'Rapport' }, pia, when)).toBe('CONSENSUS_INCOMPLETE')
})

test.each([
  ['BID_UNKNOWN', { bid: 'b9' }],
  ['UNKNOWN_CRITERION', { criterion: 'smag' }],
  ['INVALID_FIELDS', { score: 11 }],
])('a score is refused with %s', (code, changed) => {
  expect(evaluating().refusal('score', { ...score('pris', 5), ...changed }, pia, '2027-06-03 10:00')).toBe(code)
})

test('whoever is found partial is gone from every sum and reads nothing more', () => {
  const tender = evaluatedTender()
  tender.act('excuseMember', { member: 'per', reason: 'Søskende' }, ulla, '2027-06-04 10:00')
  expect(tender.state).toMatchObject({ status: 'evaluating', consensus: {} })
  expect(view(tender.state, { person: per })).toEqual({
    caseNumber: tender.state.caseNumber,
    status: 'evaluating',
    title: 'Udbud, delaftale 1: Autisme',
  })
  expect(tender.allowed(per)).toEqual([])
})

test('an award follows the model: the highest totals, and as many as were published', () => {
  const tender = evaluatedTender()
  const award = (winners: readonly string[]) => ({ winners, reason: 'Grund', advantages: 'Fordele' })
  const when = '2027-06-09 10:00'
  expect(tender.refusal('draftAward', award(['b2']), ulla, when)).toBe('AWARD_NOT_BY_MODEL')
  expect(tender.refusal('draftAward', award(['b1', 'b2']), ulla, when)).toBe('AWARD_NOT_BY_MODEL')
  expect(tender.refusal('draftAward', award(['b1', 'b1']), ulla, when)).toBe('BID_UNKNOWN')
  expect(tender.refusal('draftAward', award(['b1']), ulla, when)).toBeUndefined()
})
