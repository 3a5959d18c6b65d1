import { at } from '../../support/case-driver'
import { file, granted, mailsOf, mette, nextPeriod, periodOf, renewal, revocationOf } from './approval-cases'

/* A renewal that comes to nothing while the approval is withdrawn: when the withdrawal is taken away, nothing waits for it. */

const outcomes = [
  ['renewalWithdrawn', {}],
  ['refuseRenewal', { until: { date: '2030-07-08', at: at('2030-07-09 00:00') } }],
] as const

describe.each(outcomes)('%s, told while the approval is withdrawn', (command, data) => {
  const withdrawn = () => {
    const approval = granted()
    file(approval, '2030-01-10 12:00')
    const by = renewal(approval)
    approval.act('openRevocation', { ground: 'criteria', note: 'Fund' }, mette, '2030-03-01 09:00')
    approval.act('revoke', {}, revocationOf(approval), '2030-05-01 09:00')
    approval.act(command, data, by, '2030-06-10 12:00')
    expect(approval.state).toMatchObject({ status: 'revoked', deadlines: [] })
    return approval
  }

  it('leaves the approval to its own last day, warned of it', () => {
    const approval = withdrawn()
    approval.act('endRevocation', {}, revocationOf(approval), '2030-12-01 09:00')
    expect(approval.state).toMatchObject({ status: 'active' })
    expect(approval.state).not.toHaveProperty('renewal')
    expect(mailsOf(approval.effects)).toContain('renewal-reminder anne@aahuset.example')
    expect(periodOf(approval).map(({ rule }) => rule)).toEqual([
      'renewal-reminder-3',
      'renewal-reminder-1',
      'validity-end',
    ])
    approval.pass('2031-03-15 00:00')
    expect(approval.state).toMatchObject({ status: 'expired', endedOn: '2031-03-14' })
  })

  it('lets it end on that day where it has passed meanwhile', () => {
    const approval = withdrawn()
    approval.act('endRevocation', {}, revocationOf(approval), '2031-06-01 09:00')
    approval.pass('2031-06-01 09:00')
    expect(approval.state).toMatchObject({ status: 'expired', endedOn: '2031-03-14' })
  })
})

it('a renewal granted on appeal, whose period another has given meanwhile, changes nothing', () => {
  const approval = granted()
  file(approval, '2030-01-10 12:00')
  const refused = renewal(approval)
  approval.act('refuseRenewal', { until: outcomes[1][1].until }, refused, '2030-02-10 12:00')
  file(approval, '2030-03-10 12:00')
  approval.act('renew', nextPeriod, renewal(approval), '2030-05-10 12:00')
  const before = approval.state
  approval.act('renew', { ...nextPeriod, validTo: '2033-03-14' }, refused, '2030-06-10 12:00')
  expect(approval.journal.at(-1)?.event).toMatchObject({ type: 'renewal-overtaken' })
  expect(approval.state).toEqual(before)
})
