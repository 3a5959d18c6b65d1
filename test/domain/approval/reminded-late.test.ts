import { at } from '../../support/case-driver'
import {
  file,
  given,
  granted,
  helle,
  mailsOf,
  mette,
  office,
  periodOf,
  renewal,
  revocationOf,
  endGeneralApproval,
} from './approval-cases'

const complaintEnd = (date: string) => ({ until: { date, at: at(`${date} 00:00`) } })

describe('what has passed of the reminders while nobody was reminded', () => {
  const early = (over: Parameters<typeof granted>[0] = {}) => {
    const approval = granted(over)
    file(approval, '2030-03-01 12:00')
    return approval
  }

  it('is told at once, in one e-mail, when the renewal is withdrawn or refused', () => {
    for (const [command, data] of [
      ['renewalWithdrawn', {}],
      ['refuseRenewal', complaintEnd('2030-12-29')],
    ] as const) {
      const approval = early()
      approval.act(command, data, renewal(approval), '2030-12-01 12:00')
      expect(mailsOf(approval.effects)).toEqual(['renewal-reminder anne@aahuset.example'])
      expect(approval.effects[0]).toMatchObject({
        message: { data: { validTo: '2031-03-14', applyBy: '2030-09-14', inTime: false } },
      })
      expect(periodOf(approval).map(({ rule }) => rule)).toEqual([
        'renewal-reminder-3',
        'renewal-reminder-1',
        'validity-end',
      ])
    }
  })

  it('is not told again when it was told before the renewal was filed', () => {
    const approval = granted()
    file(approval, '2030-10-01 12:00')
    approval.act('renewalWithdrawn', {}, renewal(approval), '2030-10-02 12:00')
    expect(approval.effects).toEqual([])
  })

  it('is not told again when a renewal that was refused is taken up anew and then withdrawn', () => {
    const approval = granted()
    file(approval, '2030-10-01 12:00')
    const by = renewal(approval)
    approval.act('refuseRenewal', complaintEnd('2030-11-30'), by, '2030-11-01 12:00')
    approval.act('reopenRenewal', { timely: false }, by, '2030-12-01 12:00')
    approval.act('renewalWithdrawn', {}, by, '2030-12-10 12:00')
    expect(approval.effects).toEqual([])
    // But what passes while it is undecided again is.
    approval.act('reopenRenewal', { timely: false }, by, '2030-12-11 12:00')
    approval.act('renewalWithdrawn', {}, by, '2030-12-20 12:00')
    expect(mailsOf(approval.effects)).toEqual(['renewal-reminder anne@aahuset.example'])
  })

  it('is told when a withdrawal that has taken effect comes to nothing', () => {
    const approval = granted()
    approval.act('openRevocation', { ground: 'criteria', note: 'Fund' }, mette, '2030-01-01 09:00')
    approval.act('revoke', {}, revocationOf(approval), '2030-01-10 09:00')
    approval.act('endRevocation', {}, revocationOf(approval), '2030-12-01 09:00')
    expect(approval.journal.at(-2)).toMatchObject({ event: { type: 'reminded', rule: 'renewal-reminder-6' } })
  })

  it('tells the office too when the last rung has passed', () => {
    const approval = early()
    approval.act('renewalWithdrawn', {}, renewal(approval), '2031-02-20 12:00')
    expect(mailsOf(approval.effects)).toEqual(['renewal-reminder anne@aahuset.example', `renewal-reminder ${office}`])
  })

  it('is told when a lapse is annulled', () => {
    const approval = granted()
    endGeneralApproval(approval, { lastDay: '2030-02-28' }, '2030-03-01 09:00')
    approval.act('annulLapse', { reason: 'Den består.' }, helle, '2030-10-01 09:00')
    expect(mailsOf(approval.effects)).toEqual([
      'approval-lapse-annulled anne@aahuset.example',
      'renewal-reminder anne@aahuset.example',
    ])
  })

  it('is told of an approval that is given so late that no reminder is ahead', () => {
    expect(mailsOf(given({ validTo: '2027-05-14' }).effects)).toEqual(['approval-granted anne@aahuset.example'])
    const short = given({ validTo: '2027-04-10' })
    expect(mailsOf(short.effects)).toEqual([
      'approval-granted anne@aahuset.example',
      'renewal-reminder anne@aahuset.example',
      `renewal-reminder ${office}`,
    ])
    expect(short.effects[1]).toMatchObject({ message: { data: { inTime: false } } })
  })

  it('names the last day of an interim extension, not one that has passed', () => {
    const approval = granted()
    file(approval, '2030-10-01 12:00')
    approval.act(
      'draftInterimExtension',
      { until: '2031-09-30', reason: 'Sagen er ikke oplyst.' },
      mette,
      '2031-02-01 09:00',
    )
    approval.act('extendInterim', { impartial: true }, helle, '2031-02-02 09:00')
    approval.act('refuseRenewal', complaintEnd('2031-08-01'), renewal(approval), '2031-07-04 12:00')
    expect(approval.effects[0]).toMatchObject({
      message: { template: 'renewal-reminder', data: { validTo: '2031-09-30' } },
    })
    expect(periodOf(approval).map(({ date }) => date)).toEqual(['2031-08-29', '2031-09-30'])
  })
})
