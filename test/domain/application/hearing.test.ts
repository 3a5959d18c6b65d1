import {
  anne,
  heard,
  hearing,
  helle,
  letterAvailable,
  mette,
  recommended,
  refusing,
  type DrivenApplication,
} from './application-cases'

describe('the party hearing', () => {
  it('lasts fourteen days, in which nobody can decide', () => {
    const application = recommended()
    application.act('openHearing', hearing, mette, '2027-04-06 10:00')
    expect(application.state.deadlines).toContainEqual(
      expect.objectContaining({ rule: 'party-hearing', date: '2027-04-20', endsRight: true, command: 'closeHearing' }),
    )
    expect(application.refusal('decide', {}, helle, '2027-04-07 09:00')).toBe('HEARING_OPEN')
    expect(application.refusal('draftDecision', refusing, mette, '2027-04-07 09:00')).toBe('HEARING_OPEN')
    expect(application.allowed(helle)).not.toContain('decide')
  })

  it('ends with the answer, or at midnight without one, and then it is too late', () => {
    expect(heard().state).toMatchObject({
      status: 'recommended',
      hearings: [{ answer: 'Vi er ikke enige.', due: '2027-04-20' }],
    })
    const silent = recommended()
    silent.act('openHearing', hearing, mette, '2027-04-06 10:00')
    silent.pass('2027-04-21 00:00')
    expect(silent.state).toMatchObject({ status: 'recommended', hearings: [{ closedAt: '2027-04-20T22:00:00.000Z' }] })
    expect(silent.refusal('answerHearing', { answer: 'For sent' }, anne, '2027-04-21 00:00')).toBe('PERIOD_PASSED')
  })

  it('whose letter came later than it was sent gives the whole time from then', () => {
    const application = recommended()
    application.act('openHearing', hearing, mette, '2027-04-06 23:50')
    letterAvailable(application, '2027-04-08 08:00')
    expect(application.state).toMatchObject({
      hearings: [{ due: '2027-04-22' }],
      deadlines: [
        { rule: 'hearing-reminder', date: '2027-04-19' },
        { rule: 'party-hearing', date: '2027-04-22' },
        {},
        {},
      ],
    })
  })
})

describe('the reminder of the hearing deadline', () => {
  const reminder = (application: DrivenApplication) =>
    application.state.deadlines.find(({ rule }) => rule === 'hearing-reminder')

  it('is sent to the party at eight three days before, once', () => {
    const application = recommended()
    application.act('openHearing', hearing, mette, '2027-04-06 10:00')
    expect(reminder(application)).toMatchObject({
      at: '2027-04-16T06:00:00.000Z',
      date: '2027-04-16',
      endsRight: false,
    })
    application.pass('2027-04-16 08:00')
    expect(application.effects).toEqual([
      expect.objectContaining({
        kind: 'mail',
        message: expect.objectContaining({
          template: 'hearing-reminder',
          data: expect.objectContaining({ due: '2027-04-20' }) as unknown,
        }) as unknown,
      }),
    ])
    expect(reminder(application)).toBeUndefined()
    expect(application.state.deadlines).toContainEqual(expect.objectContaining({ rule: 'party-hearing' }))
  })

  it('is gone with the answer, and moves with the deadline', () => {
    expect(reminder(heard())).toBeUndefined()
    const application = recommended()
    application.act('openHearing', hearing, mette, '2027-04-06 10:00')
    application.pass('2027-04-16 08:00')
    application.act('extendHearing', { until: '2027-05-03', reason: 'Sygdom.' }, mette, '2027-04-19 09:00')
    expect(reminder(application)).toMatchObject({ date: '2027-04-30' })
  })

  it('is left out when it would come too late to be one', () => {
    const application = recommended()
    application.act('openHearing', hearing, mette, '2027-04-06 10:00')
    application.pass('2027-04-16 08:00')
    application.act('extendHearing', { until: '2027-04-21', reason: 'Sygdom.' }, mette, '2027-04-20 09:00')
    expect(reminder(application)).toBeUndefined()
  })
})
