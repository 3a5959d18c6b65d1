import { releaseTags } from '../../../domain/tender/ocds/release-tags'
import type { Person } from '../../../domain/rights/actor'
import { tenderProcedure, type TenderEvent } from '../../../domain/tender/procedure'
import { publishedTender } from '../../../domain/tender/published-tender'
import type { TenderState } from '../../../domain/tender/state'
import { openCase, type DrivenCase } from '../../support/case-driver'
import { anne, bent, bringTender, kaj, tenderOpenedAt, tenderOpening, ulla } from './tender-case'

/* Two places in one lot: what becomes of the other when one winner has signed, and of both when nobody has. */

/** Both have won, and the standstill has ended. */
function bothWon(): DrivenCase<TenderState> {
  const tender = openCase<TenderState, TenderEvent>(tenderProcedure, tenderOpening(2), ulla, tenderOpenedAt)
  bringTender((...given) => {
    tender.act(...given)
  }, 'evaluated')
  tender.act('draftAward', { winners: ['b1', 'b2'], reason: 'Flest', advantages: 'Fordele' }, ulla, '2027-06-09 10:00')
  tender.act('notifyAward', { channel: 'electronic', voluntaryStandstill: false }, kaj, '2027-06-10 10:00')
  tender.pass('2027-06-22 00:00')
  return tender
}
const contract = (bid: string) => ({ bid, approvalInForce: true })
function oneSigned(): DrivenCase<TenderState> {
  const tender = bothWon()
  for (const bid of ['b1', 'b2']) tender.act('draftContract', contract(bid), ulla, '2027-06-22 08:00')
  tender.act('signContract', contract('b1'), kaj, '2027-06-22 09:00')
  return tender
}
const mailed = ({ effects }: DrivenCase<TenderState>) =>
  effects.flatMap((effect) => (effect.kind === 'mail' ? [`${effect.message.template} ${effect.to.email}`] : []))
const lettersTo = ({ effects }: DrivenCase<TenderState>) =>
  effects.flatMap((effect) => (effect.kind === 'letter' ? [effect.to.cvr] : []))

type End = readonly [how: string, by: (tender: DrivenCase<TenderState>) => void]
const ends: readonly End[] = [
  [
    'loses its approval',
    (tender) => {
      tender.act('noteApprovalLost', { bid: 'b2', reason: 'Bortfaldet' }, ulla, '2027-06-23 10:00')
    },
  ],
  [
    'does not sign, as two persons find',
    (tender) => {
      tender.act('withdrawAward', { reason: 'Underskriver ikke' }, ulla, '2027-06-23 09:00')
      expect(tender.state.status).toBe('ready-to-sign')
      tender.act('withdrawAward', { reason: 'Enig' }, kaj, '2027-06-23 10:00')
    },
  ],
]

test.each(ends)(
  'the other %s: the contract that is signed stands, and the award is notified to the public',
  (_how, end) => {
    const tender = oneSigned()
    const before = publishedTender(tender.state)
    end(tender)
    expect(tender.state).toMatchObject({
      status: 'contracted',
      award: { winners: ['b1'] },
      contracts: [{ bid: 'b1', signedAt: '2027-06-22T07:00:00.000Z' }],
      deadlines: [{ rule: 'award-notice', date: '2027-07-23' }],
    })
    expect(mailed(tender)).toEqual(['award-withdrawn bent@tilbud.example', 'award-notice-due udbud@sbst.example'])
    expect(lettersTo(tender)).toEqual([bent.organisation])
    const now = publishedTender(tender.state)
    expect(now).toMatchObject({ award: { winners: [{ cvr: anne.organisation }] }, contracts: [{}] })
    expect(now && releaseTags(before, now)).toEqual(['awardCancellation'])
    const refused = (name: string, data: object, by: Person) => tender.refusal(name, data, by, '2027-06-24 10:00')
    expect(refused('signContract', contract('b2'), kaj)).toBe('WRONG_STATUS')
    expect(refused('cancel', { reason: 'error', text: 'x' }, kaj)).toBe('WRONG_STATUS')
    tender.act('recordNotice', { number: '2027/S 1', sentOn: '2027-06-24' }, kaj, '2027-06-24 10:00')
    expect(tender.state.status).toBe('announced')
  },
)

test('the one that has signed is no longer a matter of the award: what becomes of it is decided on the contract', () => {
  const tender = oneSigned()
  expect(tender.refusal('noteApprovalLost', { bid: 'b1', reason: 'x' }, ulla, '2027-06-23 10:00')).toBe(
    'CONTRACT_SIGNED',
  )
  expect(tender.refusal('cancel', { reason: 'error', text: 'x' }, kaj, '2027-06-23 10:00')).toBe('CONTRACT_SIGNED')
})

test('before anybody has signed, the whole award is made anew', () => {
  const tender = bothWon()
  tender.act('noteApprovalLost', { bid: 'b2', reason: 'Bortfaldet' }, ulla, '2027-06-23 10:00')
  expect(tender.state).toMatchObject({ status: 'evaluated', contracts: [], deadlines: [] })
  expect(lettersTo(tender)).toEqual([anne.organisation, bent.organisation])
})

test.each([
  ['award-again', ['ruling-recorded', 'places-left']],
  ['evaluate-again', ['ruling-recorded', 'places-left']],
  ['tender-again', ['ruling-recorded', 'places-left']],
  ['dismissed', ['ruling-recorded']],
])('a ruling %s leaves the signed contract where it is', (ruling, events) => {
  const tender = oneSigned()
  const complaint = { complainant: 'Broen', received: { date: '2027-06-23', time: '09:00' } }
  tender.act('registerComplaint', complaint, ulla, '2027-06-23 10:00')
  const from = tender.journal.length
  tender.act('recordRuling', { complaint: 'k1', ruling, decidedOn: '2027-09-01', text: 'K' }, kaj, '2027-09-01 10:00')
  expect(tender.journal.slice(from).map(({ event }) => event.type)).toEqual(events)
  expect(tender.state.contracts).toContainEqual(
    expect.objectContaining({ bid: 'b1', signedAt: '2027-06-22T07:00:00.000Z' }),
  )
  expect(tender.state.status).toBe(ruling === 'dismissed' ? 'ready-to-sign' : 'contracted')
  expect(mailed(tender).filter((mail) => mail.includes('anne'))).toEqual([])
})

test('a ruling that comes when all is signed and told is registered, and moves nothing', () => {
  const tender = oneSigned()
  tender.act('signContract', contract('b2'), kaj, '2027-06-22 10:00')
  tender.act('recordNotice', { number: '2027/S 1', sentOn: '2027-06-24' }, kaj, '2027-06-24 10:00')
  const complaint = { complainant: 'Broen', received: { date: '2027-06-30', time: '09:00' } }
  tender.act('registerComplaint', complaint, ulla, '2027-06-30 10:00')
  expect(tender.state).toMatchObject({ status: 'announced', boardComplaints: [{ suspends: false }] })
  tender.act(
    'recordRuling',
    { complaint: 'k1', ruling: 'award-again', decidedOn: '2027-09-01', text: 'K' },
    kaj,
    '2027-09-01 10:00',
  )
  expect(tender.state).toMatchObject({
    status: 'announced',
    contracts: [{}, {}],
    boardComplaints: [{ ruling: { outcome: 'award-again' } }],
  })
  expect(tender.effects).toEqual([])
})
