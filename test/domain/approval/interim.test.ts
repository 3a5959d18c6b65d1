import type { Person } from '../../../domain/rights/actor'
import {
  application,
  file,
  given,
  granted,
  helle,
  lettersOf,
  mailsOf,
  mette,
  nextPeriod,
  registerOf,
  renewal,
  toldOf,
} from './approval-cases'

const late = () => {
  const approval = granted()
  file(approval, '2030-12-01 12:00')
  return approval
}
const both: Person = { ...helle, subject: 'bodil', roles: ['caseworker', 'head'] }
const draft = { until: '2031-06-30', reason: 'Behandlingen er næsten færdig, og borgerne kan ikke flyttes.' }

describe('a renewal that is filed too late', () => {
  it('and granted before the end renews without a gap, also when it is heard of after midnight', () => {
    const approval = late()
    approval.pass('2031-03-15 00:00')
    expect(approval.state.status).toBe('expired-pending')
    approval.act('renew', nextPeriod, renewal(approval), '2031-03-14 23:59:59')
    expect(approval.state).toMatchObject({ status: 'active', since: '2027-03-15', validTo: '2035-03-14' })
    expect(approval.state).not.toHaveProperty('endedOn')
    expect(registerOf(approval)).toMatchObject({ status: 'in-force', validFrom: '2027-03-15' })
  })

  it('and granted at the end or later is no renewal: the application gives a new approval, and this case is closed', () => {
    const approval = late()
    approval.pass('2031-03-15 00:00')
    expect(approval.refusal('renew', nextPeriod, renewal(approval), '2031-03-15 00:00')).toBe('CASE_CLOSED')
    approval.act('renewalWithdrawn', { decided: true }, renewal(approval), '2031-04-01 09:00')
    expect(approval.state).toMatchObject({ status: 'expired', endedOn: '2031-03-14' })
    expect(approval.effects).toEqual([])
    approval.act('renewalWithdrawn', { decided: true }, application, '2031-04-01 09:01')
    expect(approval.effects).toEqual([])
  })

  it('and refused when the approval is over closes the case', () => {
    const approval = late()
    approval.pass('2031-03-15 00:00')
    approval.act(
      'refuseRenewal',
      { until: { date: '2031-04-11', at: '2031-04-11T22:00:00.000Z' } },
      renewal(approval),
      '2031-03-14 12:00',
    )
    expect(approval.state).toMatchObject({ status: 'expired', endedOn: '2031-03-14' })
  })
})

describe('an interim extension', () => {
  it('is drafted by one and signed by another, and keeps the approval to its last day', () => {
    const approval = late()
    expect(approval.refusal('extendInterim', { impartial: true }, helle, '2031-02-01 09:00')).toBe('WRONG_STATUS')
    expect(
      approval.refusal('draftInterimExtension', { ...draft, until: '2031-03-14' }, mette, '2031-02-01 09:00'),
    ).toBe('DATE_INVALID')
    expect(approval.refusal('draftInterimExtension', { ...draft, reason: '' }, mette, '2031-02-01 09:00')).toBe(
      'INVALID_FIELDS',
    )
    approval.act('draftInterimExtension', draft, both, '2031-02-01 09:00')
    expect(approval.refusal('extendInterim', { impartial: true }, both, '2031-02-02 09:00')).toBe('FOUR_EYES')
    expect(approval.refusal('extendInterim', { impartial: false }, helle, '2031-02-02 09:00')).toBe('CONFLICTED')
    approval.act('extendInterim', { impartial: true }, helle, '2031-02-02 09:00')
    expect(lettersOf(approval.effects)).toMatchObject([
      {
        letter: {
          kind: 'interim-extension',
          validTo: '2031-03-14',
          lastDay: '2031-06-30',
          facts: draft.reason,
          signer: { name: 'Helle Holm' },
        },
      },
    ])
    expect(mailsOf(approval.effects)).toEqual(['interim-extended anne@aahuset.example'])
    expect(toldOf(approval.effects)).toMatchObject([
      { command: 'noteApproval', data: { livesUntil: '2031-06-30T22:00:00.000Z' } },
    ])
    approval.pass('2031-03-15 00:00')
    expect(registerOf(approval)).toMatchObject({
      status: 'in-force',
      validTo: '2031-06-30',
      endsAt: '2031-06-30T22:00:00.000Z',
      underRenewal: true,
      note: expect.stringContaining('Midlertidigt forlænget'),
    })
    approval.pass('2031-07-01 00:00')
    expect(approval.state).toMatchObject({ status: 'expired-pending', endedOn: '2031-06-30' })
  })

  it('is followed by the new period without a gap', () => {
    const approval = late()
    approval.act('draftInterimExtension', draft, mette, '2031-02-01 09:00')
    approval.act('extendInterim', { impartial: true }, helle, '2031-02-02 09:00')
    approval.act('renew', nextPeriod, renewal(approval), '2031-05-01 09:00')
    expect(approval.state).toMatchObject({ status: 'active', validFrom: '2031-03-15', validTo: '2035-03-14' })
    expect(approval.state).not.toHaveProperty('interimTo')
  })

  it('ends with the application that it waited for', () => {
    const approval = late()
    approval.act('draftInterimExtension', draft, mette, '2031-02-01 09:00')
    approval.act('extendInterim', { impartial: true }, helle, '2031-02-02 09:00')
    approval.act('renewalWithdrawn', {}, renewal(approval), '2031-05-01 09:00')
    expect(approval.state).toMatchObject({ status: 'expired', endedOn: '2031-05-01' })
  })

  describe('that an earlier renewal left, when a later one is withdrawn', () => {
    /** Extended to the end of June for a renewal that was refused; filed anew in April. */
    const filedAnew = () => {
      const approval = late()
      approval.act('draftInterimExtension', draft, mette, '2031-02-01 09:00')
      approval.act('extendInterim', { impartial: true }, helle, '2031-02-02 09:00')
      const until = { date: '2031-03-31', at: '2031-03-31T22:00:00.000Z' }
      approval.act('refuseRenewal', { until }, renewal(approval), '2031-03-01 09:00')
      expect(approval.state).toMatchObject({ status: 'active', interimTo: draft.until })
      approval.pass('2031-04-01 11:00')
      const { deadlines } = approval.state
      file(approval, '2031-04-01 12:00')
      return { approval, deadlines }
    }

    it('stands as without both', () => {
      const { approval, deadlines } = filedAnew()
      approval.act('renewalWithdrawn', {}, renewal(approval), '2031-04-10 09:00')
      expect(approval.state).toMatchObject({ status: 'active', interimTo: draft.until, deadlines })
      expect(registerOf(approval)).toMatchObject({ status: 'in-force', validTo: draft.until })
      approval.pass('2031-07-01 00:00')
      expect(approval.state).toMatchObject({ status: 'expired', endedOn: draft.until })
    })

    it('stands too where that had been extended further', () => {
      const { approval, deadlines } = filedAnew()
      approval.act('draftInterimExtension', { ...draft, until: '2031-12-31' }, mette, '2031-04-02 09:00')
      approval.act('extendInterim', { impartial: true }, helle, '2031-04-03 09:00')
      approval.act('renewalWithdrawn', {}, renewal(approval), '2031-04-10 09:00')
      expect(approval.state).toMatchObject({ interimTo: draft.until, deadlines })
    })

    it('is over when it has passed meanwhile', () => {
      const { approval } = filedAnew()
      approval.act('draftInterimExtension', { ...draft, until: '2031-12-31' }, mette, '2031-04-02 09:00')
      approval.act('extendInterim', { impartial: true }, helle, '2031-04-03 09:00')
      approval.act('renewalWithdrawn', {}, renewal(approval), '2031-08-10 09:00')
      expect(approval.state).toMatchObject({ status: 'expired', endedOn: '2031-08-10' })
    })
  })

  it('is needless where the renewal was filed in time', () => {
    const approval = granted()
    file(approval, '2030-09-01 12:00')
    expect(approval.refusal('draftInterimExtension', draft, mette, '2031-02-01 09:00')).toBe('WRONG_STATUS')
  })
})

describe('an approval given in advance', () => {
  it('keeps its first day when it is renewed before it', () => {
    const approval = given({ validFrom: '2027-05-01', validTo: '2027-11-30' })
    file(approval, '2027-03-20 12:00')
    approval.act(
      'renew',
      { ...nextPeriod, validFrom: '2027-12-01', validTo: '2031-11-30' },
      renewal(approval),
      '2027-04-01 09:00',
    )
    expect(approval.state).toMatchObject({ status: 'active', inForce: false })
    expect(approval.state.deadlines.find(({ command }) => command === 'takeEffect')?.date).toBe('2027-05-01')
    approval.pass('2027-05-01 00:00')
    expect(registerOf(approval)).toMatchObject({ status: 'in-force', validFrom: '2027-05-01', validTo: '2031-11-30' })
  })
})

describe('whoever was partial in the application', () => {
  it('decides nothing in the approval either (I4)', () => {
    const approval = granted(
      { conflicted: ['mette', 'helle'], conditions: [{ text: 'Aftale', due: '2031-03-01' }] },
      { ...mette, subject: 'maja' },
    )
    expect(
      approval.refusal(
        'closeCondition',
        { condition: '1', result: 'met', reason: 'I orden' },
        mette,
        '2030-08-20 09:00',
      ),
    ).toBe('CONFLICTED')
    expect(
      approval.refusal('openSupervision', { occasion: 'neutral', note: 'Bekymring' }, helle, '2030-08-20 09:00'),
    ).toBe('CONFLICTED')
    expect(approval.refusal('registerUse', { on: '2030-08-19' }, mette, '2030-08-20 09:00')).toBe('CONFLICTED')
  })
})
