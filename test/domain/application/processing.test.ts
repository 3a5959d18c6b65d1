import {
  anne,
  helle,
  mette,
  recommendation,
  recommended,
  reviewOf,
  rikke,
  submitted,
  underReview,
} from './application-cases'

describe('the processing time', () => {
  it('counts from the day on which the application was complete, not from when somebody had time', () => {
    const application = submitted({}, '2027-01-25 09:00')
    application.act(
      'startReview',
      { reviewers: [rikke], simplifiedBecause: 'Kendt tilbud.' },
      mette,
      '2027-02-15 10:00',
    )
    expect(application.state.deadlines).toMatchObject([
      { rule: 'processing', date: '2027-06-25', command: 'foreseeDelay' },
      { rule: 'processing', date: '2027-07-12', command: 'announceDelay', endsRight: false },
    ])
    expect(application.effects[0]).toMatchObject({
      message: { template: 'processing-begun', data: { expectedBy: '2027-07-12' } },
    })
  })

  it('passes, and the applicant gets a new date each time', () => {
    const application = underReview()
    expect(application.state.expectedBy).toBe('2027-06-21')
    application.pass('2027-06-04 08:00')
    expect(application.effects).toMatchObject([
      { to: { email: 'post@socialtilsyn-midt.example' }, message: { template: 'delay-foreseen' } },
    ])
    application.pass('2027-06-22 00:00')
    expect(application.state).toMatchObject({ status: 'under-review', expectedBy: '2027-08-16' })
    expect(application.effects).toMatchObject([
      { message: { template: 'processing-delayed', data: { expectedBy: '2027-08-16' } } },
      // What the team has to do is due when the time is over that the party has been told of.
      { kind: 'tell-case', command: 'noteProcessingTime', data: { processingEndsAt: '2027-08-16T22:00:00.000Z' } },
    ])
    application.pass('2027-08-17 00:00')
    expect(application.state).toMatchObject({ status: 'under-review', expectedBy: '2027-10-11' })
  })
})

describe('the review', () => {
  it('is opened with the criteria and the application as they are now', () => {
    const application = underReview()
    expect(application.effects).toMatchObject([
      { kind: 'mail' },
      {
        kind: 'open-case',
        procedure: 'review',
        caseId: 'review-test0001.2',
        data: {
          applicationId: 'application-test0001',
          office: 'MIDT',
          descriptionVersion: 'autisme-1',
          reviewers: [rikke],
          content: { offerName: 'Åhuset' },
        },
      },
    ])
  })

  it('gives its result to its own application and no other', () => {
    const application = underReview()
    expect(
      application.refusal(
        'receiveRecommendation',
        recommendation,
        { kind: 'case', caseId: 'review-fremmed', seq: 3 },
        '2027-03-01 09:00',
      ),
    ).toBe('NOT_ALLOWED')
    expect(application.refusal('receiveRecommendation', recommendation, helle, '2027-03-01 09:00')).toBe('NOT_ALLOWED')
    application.act('receiveRecommendation', recommendation, reviewOf(application), '2027-03-01 09:00')
    expect(application.state.status).toBe('recommended')
  })

  it('is not given to somebody known to be partial, nor to one person twice', () => {
    const application = submitted()
    expect(application.refusal('startReview', { reviewers: [rikke, rikke] }, mette, '2027-01-04 10:00')).toBe(
      'INVALID_FIELDS',
    )
    application.act(
      'declareImpartiality',
      { impartial: false, reason: 'Tidligere ansat.' },
      { ...mette, ...rikke },
      '2027-01-04 10:00',
    )
    expect(
      application.refusal(
        'startReview',
        { reviewers: [rikke], simplifiedBecause: 'Kendt tilbud.' },
        mette,
        '2027-01-04 11:00',
      ),
    ).toBe('CONFLICTED')
  })
})

describe('withdrawal', () => {
  it('ends the case, calls off the review and is one however often it is given', () => {
    const application = underReview()
    application.act('withdraw', { reason: 'Vi søger senere.' }, anne, '2027-01-20 12:00')
    expect(application.state).toMatchObject({ status: 'withdrawn', deadlines: [] })
    expect(application.effects).toMatchObject([
      { message: { template: 'application-withdrawn' }, to: { name: 'Anne Leder' } },
      { message: { template: 'application-withdrawn' }, to: { name: 'Socialtilsyn Midt' } },
      { kind: 'tell-case', caseId: 'review-test0001.2', command: 'cancel' },
    ])
    application.act('withdraw', {}, anne, '2027-01-20 12:01')
    expect(application.journal.filter(({ event }) => event.type === 'withdrawn')).toHaveLength(1)
    // Access can be asked to a case that is over.
    expect(application.allowed(anne)).toEqual(['requestAccess'])
  })

  it('is nothing to a recommendation that was on its way', () => {
    const application = underReview()
    const review = reviewOf(application)
    application.act('withdraw', {}, anne, '2027-01-20 12:00')
    application.act('receiveRecommendation', recommendation, review, '2027-01-20 12:00')
    expect(application.state.status).toBe('withdrawn')
  })

  it('is too late when the decision has been made', () => {
    const application = recommended()
    application.act('draftDecision', { outcome: 'granted' }, mette, '2027-03-02 09:00')
    application.act('decide', {}, helle, '2027-03-03 09:00')
    expect(application.refusal('withdraw', {}, anne, '2027-03-04 09:00')).toBe('WRONG_STATUS')
  })
})
