import { approvalProcedure } from '../../../domain/approval/procedure'
import { at } from '../../support/case-driver'
import {
  anne,
  application,
  contact,
  file,
  given,
  granted,
  mette,
  nextPeriod,
  periodOf,
  renewal,
} from './approval-cases'

const complaintEnd = (date: string) => ({ until: { date, at: at(`${date} 00:00`) } })

describe('reminders', () => {
  it('come at 12, 6, 3 and 1 months before the end, at eight in the morning on a working day', () => {
    expect(periodOf(given()).map(({ rule, at: instant, date }) => [rule, date, instant])).toEqual([
      ['renewal-reminder-12', '2030-03-14', '2030-03-14T07:00:00.000Z'],
      // 14 September 2030 is a Saturday, 14 December too.
      ['renewal-reminder-6', '2030-09-13', '2030-09-13T06:00:00.000Z'],
      ['renewal-reminder-3', '2030-12-13', '2030-12-13T07:00:00.000Z'],
      ['renewal-reminder-1', '2031-02-14', '2031-02-14T07:00:00.000Z'],
      ['validity-end', '2031-03-14', '2031-03-14T23:00:00.000Z'],
    ])
  })

  it('say until when a renewal is in time, and at one month tell the office as well', () => {
    const approval = given()
    approval.act('registerUse', { on: '2029-03-14' }, mette, '2029-03-15 23:59')
    approval.pass('2030-03-14 08:00')
    expect(approval.effects).toMatchObject([
      {
        to: contact,
        message: { template: 'renewal-reminder', data: { validTo: '2031-03-14', applyBy: '2030-09-14', inTime: true } },
      },
    ])
    approval.act('registerUse', { on: '2030-03-14' }, mette, '2030-03-14 09:00')
    approval.pass('2030-12-31 00:00')
    expect(approval.effects).toMatchObject([
      { message: { data: { inTime: true } } },
      { message: { data: { inTime: false } } },
    ])
    approval.pass('2031-02-14 08:00')
    expect(approval.effects).toMatchObject([
      { to: contact },
      { to: { name: 'Socialtilsyn Midt', email: 'post@socialtilsyn-midt.example' } },
    ])
  })

  it('that have passed when a short approval is given are left out', () => {
    expect(periodOf(given({ validTo: '2027-10-14' })).map(({ rule }) => rule)).toEqual([
      'renewal-reminder-6',
      'renewal-reminder-3',
      'renewal-reminder-1',
      'validity-end',
    ])
    expect(periodOf(given({ validTo: '2027-09-10' })).map(({ rule }) => rule)).toEqual([
      'renewal-reminder-3',
      'renewal-reminder-1',
      'validity-end',
    ])
  })

  it('end at the instant a renewal is filed', () => {
    const approval = granted()
    file(approval, '2030-08-16 12:00')
    expect(periodOf(approval).map(({ rule }) => rule)).toEqual(['validity-end'])
  })
})

describe('the end', () => {
  it('comes at midnight after the last day', () => {
    const approval = granted()
    approval.pass('2031-03-14 23:59:59')
    expect(approval.state.status).toBe('active')
    approval.pass('2031-03-15 00:00')
    expect(approval.state).toMatchObject({ status: 'expired', endedOn: '2031-03-14', deadlines: [] })
    expect(approval.effects).toMatchObject([
      { message: { template: 'approval-expired', data: { validTo: '2031-03-14' } } },
      { kind: 'letter', letter: { kind: 'expiry', ground: 'period-ended', lastDay: '2031-03-14' } },
    ])
  })
})

describe('a renewal', () => {
  it('opens an application with what the approval knows', () => {
    const approval = granted()
    file(approval, '2030-09-01 12:00')
    expect(approval.effects).toMatchObject([
      {
        kind: 'open-case',
        procedure: 'application',
        caseId: 'application-test0001.7',
        data: {
          cvr: '12345678',
          pNumber: '1234567890',
          municipality: 'Aarhus',
          contact,
          offerName: 'Åhuset',
          renewalOf: { approvalId: 'approval-test0001', timely: true, validTo: '2031-03-14' },
        },
      },
    ])
  })

  it('filed in the last second of the cut-off day, a Saturday, keeps the approval alive past its end', () => {
    const approval = granted()
    file(approval, '2030-09-14 23:59:59')
    approval.pass('2031-03-15 00:00')
    expect(approval.state.status).toBe('extended')
    expect(periodOf(approval)).toEqual([])
    expect(approvalProcedure.register?.(approval.state)).toMatchObject({
      status: 'in-force',
      note: 'Gælder fortsat, mens en rettidig ansøgning om fornyelse behandles.',
    })
  })

  it('filed a second later does not', () => {
    const approval = granted()
    file(approval, '2030-09-15 00:00')
    expect(approval.state.renewal?.timely).toBe(false)
    approval.pass('2031-03-15 00:00')
    expect(approval.state).toMatchObject({ status: 'expired-pending', endedOn: '2031-03-14' })
    expect(approvalProcedure.register?.(approval.state)).toMatchObject({
      status: 'ended',
      validTo: '2031-03-14',
      endGround: 'expired',
    })
  })

  it.each([
    ['before the end', '2031-01-10 09:00', 'renewal-pending'],
    ['after it', '2031-05-02 09:00', 'extended'],
  ])('granted %s gives a new period without a gap and a ladder of its own', (_when, when, before) => {
    const approval = granted()
    file(approval, '2030-09-01 12:00')
    approval.pass(when)
    expect(approval.state.status).toBe(before)
    approval.act('renew', nextPeriod, renewal(approval), when)
    expect(approval.state).toMatchObject({
      status: 'active',
      since: '2027-03-15',
      validFrom: '2031-03-15',
      validTo: '2035-03-14',
      applicationId: 'application-test0001.7',
    })
    expect(approval.state.renewal).toBeUndefined()
    approval.pass('2031-05-02 09:00')
    expect(approval.state).toMatchObject({ status: 'active', descriptionVersion: 'autisme-2' })
    expect(approval.state).not.toHaveProperty('coming')
    expect(periodOf(approval).map(({ date }) => date)).toEqual([
      '2034-03-14',
      '2034-09-14',
      '2034-12-14',
      '2035-02-14',
      '2035-03-14',
    ])
    expect(approvalProcedure.register?.(approval.state)).toMatchObject({
      status: 'in-force',
      validFrom: '2027-03-15',
      validTo: '2035-03-14',
    })
  })

  it('is taken from its own application alone, and without a gap', () => {
    const approval = granted()
    file(approval, '2030-09-01 12:00')
    expect(
      approval.refusal('renew', nextPeriod, { ...application, caseId: 'application-fremmed' }, '2031-01-10 09:00'),
    ).toBe('NOT_ALLOWED')
    expect(
      approval.refusal('renew', { ...nextPeriod, validFrom: '2031-03-16' }, renewal(approval), '2031-01-10 09:00'),
    ).toBe('DATE_INVALID')
    expect(
      approval.refusal(
        'refuseRenewal',
        complaintEnd('2031-02-07'),
        { ...application, caseId: 'application-fremmed' },
        '2031-01-10 09:00',
      ),
    ).toBe('NOT_ALLOWED')
    expect(
      approval.refusal('renewalWithdrawn', {}, { ...application, caseId: 'application-fremmed' }, '2031-01-10 09:00'),
    ).toBe('NOT_ALLOWED')
  })

  it('refused in the period leaves it to its last day', () => {
    const approval = granted()
    file(approval, '2030-09-01 12:00')
    approval.act('refuseRenewal', complaintEnd('2031-02-07'), renewal(approval), '2031-01-10 09:00')
    expect(approval.state.status).toBe('active')
    expect(periodOf(approval)).toMatchObject([
      { rule: 'renewal-reminder-1', date: '2031-02-14' },
      { rule: 'validity-end', date: '2031-03-14' },
    ])
  })

  it('refused when extended leaves it until the complaint period is over', () => {
    const approval = granted()
    file(approval, '2030-09-01 12:00')
    approval.pass('2031-04-01 00:00')
    approval.act('refuseRenewal', complaintEnd('2031-04-30'), renewal(approval), '2031-04-02 09:00')
    expect(approval.state.status).toBe('extended')
    approval.pass('2031-04-30 00:00')
    expect(approval.state).toMatchObject({ status: 'expired', endedOn: '2031-04-29' })
  })

  it('withdrawn takes the reminders up again that are still ahead', () => {
    const approval = granted()
    file(approval, '2030-09-01 12:00')
    approval.act('renewalWithdrawn', {}, renewal(approval), '2030-10-01 12:00')
    expect(approval.state.status).toBe('active')
    expect(periodOf(approval).map(({ rule }) => rule)).toEqual([
      'renewal-reminder-3',
      'renewal-reminder-1',
      'validity-end',
    ])
    file(approval, '2030-11-01 12:00')
    expect(approval.state.renewal?.timely).toBe(false)
  })

  it('withdrawn when extended ends it there and then', () => {
    const approval = granted()
    file(approval, '2030-09-01 12:00')
    approval.act('renewalWithdrawn', {}, renewal(approval), '2031-05-02 12:00')
    expect(approval.state).toMatchObject({ status: 'expired', endedOn: '2031-05-02' })
    approval.act('renewalWithdrawn', {}, application, '2031-05-02 12:01')
    approval.act('refuseRenewal', complaintEnd('2031-06-01'), application, '2031-05-02 12:01')
    expect(approval.effects).toEqual([])
  })
})

describe('the register', () => {
  it('shows an approval from its first day, not from the day it was given (I14)', () => {
    const approval = given({ validFrom: '2027-04-01', validTo: '2031-03-31' })
    expect(approvalProcedure.register?.(approval.state)).toBeUndefined()
    approval.pass('2027-03-31 23:59')
    expect(approvalProcedure.register?.(approval.state)).toBeUndefined()
    approval.pass('2027-04-01 00:00')
    expect(approvalProcedure.register?.(approval.state)).toEqual({
      providerName: 'Åhuset',
      cvr: '12345678',
      pNumber: '1234567890',
      municipality: 'Aarhus',
      specialeId: 'autisme',
      specialfunktionId: 'autisme-boern-skolevaegring',
      specialfunktionName: 'Intensivt forløb for børn og unge med autisme og langvarig skolevægring',
      status: 'in-force',
      validFrom: '2027-04-01',
      validTo: '2031-03-31',
      endsAt: '2031-03-31T22:00:00.000Z',
      region: 'Midtjylland',
      office: 'MIDT',
    })
  })

  it('shows that it has ended, and everybody else what it shows', () => {
    const approval = granted()
    approval.pass('2031-03-15 00:00')
    expect(approvalProcedure.view(approval.state, {})).toMatchObject({ status: 'expired', validTo: '2031-03-14' })
    expect(approvalProcedure.view(approval.state, {})).not.toHaveProperty('identity')
    expect(approvalProcedure.view(approval.state, { person: anne })).toMatchObject({
      renewBy: '2030-09-14',
      identity: { contact },
    })
  })
})
