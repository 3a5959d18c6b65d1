import { approvalProcedure } from '../../../domain/approval/procedure'
import { at } from '../../support/case-driver'
import {
  anne,
  endGeneralApproval,
  file,
  given,
  intensify,
  mailsOf,
  nextPeriod,
  registerOf,
  renewal,
  toldOf,
} from './approval-cases'

/* An approval that is over from midnight on: what would happen to it at that very instant does not. */

const ends = [
  { how: 'given up', end: ['giveUp', { from: '2029-03-16' }, anne, 'given-up'] },
  {
    how: 'with the general approval',
    end: ['noteGeneralApprovalEnd', { lastDay: '2029-03-15', over: true }, undefined, 'lapsed'],
  },
  { how: 'its last day', end: [undefined, undefined, undefined, 'expired'] },
] as const

describe.each(ends)('an approval that ends: $how', ({ end: [command, data, by, status] }) => {
  it('is over at once, whatever else falls at that instant', () => {
    const approval = given({
      ...(command === undefined ? { validTo: '2029-03-15' } : {}),
      conditions: [{ text: 'Aftale', due: '2029-03-15' }],
    })
    // Nobody has told of use since its first day: the question falls two years later, at the same midnight.
    intensify(approval, '2029-03-15', '2028-12-01 09:00')
    const move = { kind: 'address', address: { address: 'Havnen 2', municipality: 'Aalborg' } }
    approval.act('reportChange', { ...move, from: '2029-03-16', description: 'Vi flytter' }, anne, '2028-12-01 09:00')
    if (command === 'noteGeneralApprovalEnd') endGeneralApproval(approval, data, '2028-12-02 09:00')
    else if (command !== undefined) approval.act(command, data, by, '2028-12-02 09:00')
    approval.pass('2029-03-15 23:59:59')
    const before = approval.journal.length
    approval.pass('2029-03-16 00:00')
    expect(approval.journal.slice(before).map(({ event }) => event.type)).toEqual([status])
    expect(registerOf(approval)).toMatchObject({ status: 'ended', validTo: '2029-03-15', municipality: 'Aarhus' })
    expect(mailsOf(approval.effects)).toHaveLength(1)
  })
})

it('an approval that lives past its last day for its renewal goes on with what falls then', () => {
  const approval = given({ validTo: '2029-03-15' })
  file(approval, '2028-06-01 09:00')
  const move = { kind: 'address', address: { address: 'Havnen 2', municipality: 'Aalborg' } }
  approval.act('reportChange', { ...move, from: '2029-03-16', description: 'Vi flytter' }, anne, '2028-12-01 09:00')
  approval.pass('2029-03-16 00:00')
  expect(approval.state.status).toBe('extended')
  expect(registerOf(approval)).toMatchObject({ status: 'in-force', municipality: 'Aalborg' })
  expect(approvalProcedure.deadlines(approval.state).map(({ at }) => at)).toEqual(
    approval.state.deadlines.map(({ at }) => at),
  )
})

it('a renewal that is granted on appeal when its approval has run out, while a later one is undecided, is told since when', () => {
  const approval = given({ validTo: '2029-03-15' })
  file(approval, '2028-06-01 09:00')
  const refused = renewal(approval)
  const until = { date: '2028-10-01', at: at('2028-10-02 00:00') }
  approval.act('refuseRenewal', { until }, refused, '2028-09-01 09:00')
  file(approval, '2029-03-01 09:00')
  approval.pass('2029-03-16 00:00')
  expect(approval.state.status).toBe('expired-pending')
  approval.act('renew', { ...nextPeriod, validFrom: '2029-03-16' }, refused, '2029-06-01 09:00')
  expect(approval.state.status).toBe('expired-pending')
  expect(toldOf(approval.effects)).toMatchObject([
    { caseId: refused.caseId, command: 'noteApproval', data: { livesUntil: at('2029-03-16 00:00') } },
  ])
})
