import type { TenderState } from '../../../domain/tender/state'
import type { DrivenCase } from '../../support/case-driver'
import { kaj, notifiedTender, ulla } from './tender-case'

/* The standstill by a table worked out by hand (docs/law.md § 2.5): never signed in it (I10), and it never ends on a rest day. */

/** Everything that waits for the post is sent. */
function post(tender: DrivenCase<TenderState>, when: string): void {
  for (const { letterId } of tender.state.byPost ?? []) tender.act('registerPosted', { letterId }, ulla, when)
}

test.each([
  ['2027-06-10', 'electronic', '2027-06-21', '2027-06-22 00:00'],
  ['2027-06-10', 'letter', '2027-06-25', '2027-06-26 00:00'],
  ['2028-04-10', 'electronic', '2028-04-20', '2028-04-21 00:00'],
  ['2028-04-07', 'electronic', '2028-04-18', '2028-04-19 00:00'],
  ['2028-05-15', 'electronic', '2028-05-26', '2028-05-27 00:00'],
  ['2027-12-15', 'electronic', '2027-12-27', '2027-12-28 00:00'],
  ['2027-06-18', 'electronic', '2027-06-28', '2027-06-29 00:00'],
] as const)('told on %s by %s: the last day is %s, and the earliest signature %s', (on, channel, lastDay, earliest) => {
  const tender = notifiedTender(`${on} 10:00`, channel)
  const contract = { bid: 'b1', approvalInForce: true }
  if (channel === 'letter') post(tender, `${on} 15:00`)
  expect(tender.state.deadlines).toMatchObject([{ date: lastDay }])
  tender.pass(`${lastDay} 23:59:59`)
  expect(tender.state.status).toBe('standstill')
  expect(tender.refusal('draftContract', contract, ulla, `${lastDay} 23:59:59`)).toBe('WRONG_STATUS')
  expect(tender.refusal('signContract', contract, kaj, `${lastDay} 23:59:59`)).toBe('WRONG_STATUS')
  tender.act('draftContract', contract, ulla, earliest)
  tender.act('signContract', contract, kaj, earliest)
  expect(tender.state.status).toBe('contracted')
})

test('all bidders are told by one event, by an e-mail with the end of the standstill and nothing of who has won', () => {
  const tender = notifiedTender('2027-06-10 10:00')
  const mails = tender.effects.filter(({ kind }) => kind === 'mail')
  expect(mails).toMatchObject([
    {
      to: { email: 'anne@tilbud.example' },
      message: { template: 'award-notified', data: { standstillEnds: '2027-06-21' } },
    },
    { to: { email: 'bent@tilbud.example' }, message: { template: 'award-notified' } },
  ])
  expect(JSON.stringify(mails)).not.toContain('Tilbud anne')
})

test('whoever drafted the award does not tell it, and whoever made the contract ready does not sign it', () => {
  const tender = notifiedTender('2027-06-10 10:00')
  const both = { ...ulla, roles: ['tender-officer', 'contract-manager'] as const }
  tender.act('draftContract', { bid: 'b1', approvalInForce: true }, both, '2027-06-22 00:00')
  expect(tender.refusal('signContract', { bid: 'b1', approvalInForce: true }, both, '2027-06-22 00:01')).toBe(
    'FOUR_EYES',
  )
  expect(tender.refusal('signContract', { bid: 'b2', approvalInForce: true }, kaj, '2027-06-22 00:01')).toBe(
    'CONTRACT_MISSING',
  )
})

test('a complaint on the last second of the standstill suspends for good, one at midnight does not', () => {
  const complaint = (date: string, time: string) => ({ complainant: 'Åhuset', received: { date, time } })
  const late = notifiedTender('2027-06-10 10:00')
  late.act('registerComplaint', complaint('2027-06-22', '00:00'), ulla, '2027-06-22 08:00')
  expect(late.state.status).toBe('ready-to-sign')
  const timely = notifiedTender('2027-06-10 10:00')
  timely.act('registerComplaint', complaint('2027-06-21', '23:59'), ulla, '2027-06-22 08:00')
  expect(timely.state.status).toBe('suspended')
  timely.pass('2030-01-01 00:00')
  expect(timely.refusal('signContract', { bid: 'b1', approvalInForce: true }, kaj, '2030-01-01 00:00')).toBe(
    'WRONG_STATUS',
  )
})

test('lifted within the standstill, the rest of it is held', () => {
  const tender = notifiedTender('2027-06-10 10:00')
  tender.act(
    'registerComplaint',
    { complainant: 'Åhuset', received: { date: '2027-06-11', time: '09:00' } },
    ulla,
    '2027-06-11 10:00',
  )
  const ruling = { complaint: 'k1', ruling: 'dismissed', decidedOn: '2027-06-14', text: 'Trukket tilbage.' }
  tender.act('recordRuling', ruling, kaj, '2027-06-14 10:00')
  expect(tender.state.status).toBe('standstill')
  tender.pass('2027-06-22 00:00')
  expect(tender.state.status).toBe('ready-to-sign')
})
