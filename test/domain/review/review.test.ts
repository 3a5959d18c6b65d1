import type { Person } from '../../../domain/rights/actor'
import { reviewProcedure } from '../../../domain/review/procedure'
import { refusalOf } from '../../support/case-driver'
import { anne, application, appointed, mette, openReview, rikke, rita, rolf } from './review-cases'

const assigned = (...team: readonly Person[]) => openReview(team, { simplifiedBecause: 'Fuldt oplyst.' })
const judgement = (criterionId: string, fulfilled = 'yes') => ({ criterionId, fulfilled, text: 'Hemmelig vurdering.' })
const recommendation = { recommendation: 'grant', reasons: 'Alle kriterier er opfyldt.' }
const viewOf = (review: ReturnType<typeof assigned>, person: Person) => reviewProcedure.view(review.state, { person })

describe('a review with one reviewer', () => {
  it('is told of, declared impartial, judged criterion by criterion and submitted', () => {
    const review = assigned(rikke)
    expect(review.state).toMatchObject({ status: 'assigned', descriptionVersion: 'autisme-1' })
    expect(review.effects).toMatchObject([
      { to: { email: 'rikke@socialtilsyn-midt.example' }, message: { template: 'review-assigned' } },
    ])
    review.act('declareImpartiality', { impartial: true }, rikke, '2027-01-05 09:00')
    expect(review.state.status).toBe('assessing')
    review.act('assess', judgement('viden', 'no'), rikke, '2027-01-06 09:00')
    review.act('assess', judgement('praksis'), rikke, '2027-01-06 10:00')
    review.act('assess', judgement('viden', 'partly'), rikke, '2027-01-07 09:00')
    review.act('submit', recommendation, rikke, '2027-01-08 09:00')
    expect(review.state).toMatchObject({
      status: 'submitted',
      team: [{ assessments: { viden: { fulfilled: 'partly' }, praksis: { fulfilled: 'yes' } } }],
    })
    expect(review.effects).toMatchObject([
      {
        kind: 'tell-case',
        caseId: 'application-test0001',
        command: 'receiveRecommendation',
        data: { recommendations: [{ reviewer: 'rikke', reviewerName: 'Rikke Tilsyn', ...recommendation }] },
      },
    ])
  })

  it('opens nothing before impartiality is declared', () => {
    const review = assigned(rikke)
    expect(review.refusal('assess', judgement('viden'), rikke, '2027-01-05 09:00')).toBe('IMPARTIALITY_UNDECLARED')
    expect(review.refusal('submit', recommendation, rikke, '2027-01-05 09:00')).toBe('IMPARTIALITY_UNDECLARED')
    expect(viewOf(review, rikke)).toMatchObject({ applicant: { offerName: 'Åhuset' } })
    expect(viewOf(review, rikke)).not.toHaveProperty('content')
    review.act('declareImpartiality', { impartial: true }, rikke, '2027-01-05 09:00')
    expect(viewOf(review, rikke)).toMatchObject({
      content: { offerName: 'Åhuset' },
      criteria: [{ id: 'viden' }, { id: 'praksis' }],
    })
  })

  it('is not submitted with gaps, nor without reasons', () => {
    const review = assigned(rikke)
    review.act('declareImpartiality', { impartial: true }, rikke, '2027-01-05 09:00')
    review.act('assess', judgement('viden'), rikke, '2027-01-06 09:00')
    expect(
      refusalOf(() => {
        review.act('submit', recommendation, rikke, '2027-01-07 09:00')
      }),
    ).toMatchObject({ code: 'ASSESSMENT_INCOMPLETE', details: { missing: ['praksis'] } })
    review.act('assess', judgement('praksis'), rikke, '2027-01-07 09:00')
    expect(review.refusal('submit', { recommendation: 'grant', reasons: ' ' }, rikke, '2027-01-07 09:00')).toBe(
      'REASONS_MISSING',
    )
    expect(review.refusal('assess', judgement('takst'), rikke, '2027-01-07 09:00')).toBe('UNKNOWN_CRITERION')
  })

  it('goes to somebody else when the reviewer is partial, who sees nothing more of it (I4)', () => {
    const review = assigned(rikke)
    expect(review.refusal('declareImpartiality', { impartial: false }, rikke, '2027-01-05 09:00')).toBe(
      'INVALID_FIELDS',
    )
    review.act('declareImpartiality', { impartial: false, reason: 'Har været ansat der.' }, rikke, '2027-01-05 09:00')
    expect(review.state.status).toBe('conflicted')
    expect(review.effects).toEqual([
      {
        kind: 'tell-case',
        caseId: 'application-test0001',
        command: 'noteConflict',
        data: { subject: 'rikke', reason: 'Har været ansat der.' },
      },
    ])
    expect(review.refusal('assess', judgement('viden'), rikke, '2027-01-05 10:00')).toBe('CONFLICTED')
    expect(Object.keys(viewOf(review, rikke))).toEqual(['caseNumber', 'status', 'title'])

    expect(
      review.refusal('reassign', { reviewer: appointed(rikke), reason: 'Tilbage igen.' }, mette, '2027-01-06 09:00'),
    ).toBe('CONFLICTED')
    review.act('reassign', { reviewer: appointed(rolf), reason: 'Inhabilitet.' }, mette, '2027-01-06 09:00')
    expect(review.state).toMatchObject({
      status: 'assigned',
      team: [{ subject: 'rolf', impartiality: 'undeclared' }],
      conflicted: ['rikke'],
    })
    expect(review.effects).toMatchObject([{ to: { name: 'Rolf Tilsyn' } }])
    expect(review.refusal('assess', judgement('viden'), rikke, '2027-01-07 09:00')).toBe('NOT_ALLOWED')
  })

  it('is called off by its application, once, and by nobody else', () => {
    const review = assigned(rikke)
    expect(review.refusal('cancel', {}, { ...application, caseId: 'application-fremmed' }, '2027-01-05 09:00')).toBe(
      'NOT_ALLOWED',
    )
    review.act('cancel', {}, application, '2027-01-05 09:00')
    expect(review.state.status).toBe('cancelled')
    expect(review.effects).toMatchObject([
      { to: { name: 'Rikke Tilsyn' }, message: { template: 'application-withdrawn' } },
    ])
    review.act('cancel', {}, application, '2027-01-05 09:01')
    expect(review.effects).toEqual([])
  })
})

describe('a review with two reviewers', () => {
  const bothJudge = () => {
    const review = assigned(rikke, rolf)
    for (const reviewer of [rikke, rolf]) {
      review.act('declareImpartiality', { impartial: true }, reviewer, '2027-01-05 09:00')
    }
    for (const reviewer of [rikke, rolf]) {
      review.act('assess', judgement('viden'), reviewer, '2027-01-06 09:00')
      review.act('assess', judgement('praksis'), reviewer, '2027-01-06 09:00')
    }
    return review
  }

  it('is over when both have submitted, each blind to the other until then', () => {
    const review = bothJudge()
    review.act('submit', recommendation, rikke, '2027-01-07 09:00')
    expect(review.state.status).toBe('assessing')
    expect(review.effects).toEqual([])
    expect(viewOf(review, rolf)['team']).toMatchObject([
      { subject: 'rikke', assessed: 2, submitted: true },
      { subject: 'rolf', assessments: { viden: { fulfilled: 'yes' } } },
    ])
    expect(JSON.stringify(viewOf(review, mette))).not.toContain('Hemmelig')
    review.act('submit', { recommendation: 'refuse', reasons: 'Uenig.' }, rolf, '2027-01-08 09:00')
    expect(review.state.status).toBe('submitted')
    expect(review.effects).toMatchObject([{ data: { recommendations: [{ reviewer: 'rikke' }, { reviewer: 'rolf' }] } }])
    expect(viewOf(review, rolf)['team']).toMatchObject([
      { assessments: { viden: { text: 'Hemmelig vurdering.' } } },
      {},
    ])
    expect(JSON.stringify(viewOf(review, mette))).toContain('Hemmelig')
  })

  it('is not over while one of them is partial, even if that one has submitted', () => {
    const review = bothJudge()
    review.act('submit', recommendation, rikke, '2027-01-07 09:00')
    review.act(
      'declareImpartiality',
      { impartial: false, reason: 'Ny ansættelse i tilbuddet.' },
      rikke,
      '2027-01-07 10:00',
    )
    review.act('submit', recommendation, rolf, '2027-01-08 09:00')
    expect(review.state.status).toBe('conflicted')
    review.act('reassign', { reviewer: appointed(rita), reason: 'Inhabilitet.' }, mette, '2027-01-09 09:00')
    review.act('declareImpartiality', { impartial: true }, rita, '2027-01-10 09:00')
    review.act('assess', judgement('viden'), rita, '2027-01-10 09:00')
    review.act('assess', judgement('praksis'), rita, '2027-01-10 09:00')
    review.act('submit', recommendation, rita, '2027-01-11 09:00')
    expect(review.effects).toMatchObject([{ data: { recommendations: [{ reviewer: 'rita' }, { reviewer: 'rolf' }] } }])
  })

  it('says who is to be replaced when that is not plain', () => {
    const review = bothJudge()
    const change = { reviewer: appointed(rita), reason: 'Sygdom.' }
    expect(review.refusal('reassign', change, mette, '2027-01-07 09:00')).toBe('INVALID_FIELDS')
    expect(review.refusal('reassign', { ...change, replaces: 'ingen' }, mette, '2027-01-07 09:00')).toBe(
      'INVALID_FIELDS',
    )
    expect(
      review.refusal(
        'reassign',
        { ...change, reviewer: appointed(rolf), replaces: 'rikke' },
        mette,
        '2027-01-07 09:00',
      ),
    ).toBe('INVALID_FIELDS')
    review.act('reassign', { ...change, replaces: 'rikke' }, mette, '2027-01-07 09:00')
    expect(review.state).toMatchObject({ status: 'assigned', team: [{ subject: 'rita' }, { subject: 'rolf' }] })
  })
})

describe('the provider', () => {
  it('reads nothing of a review', () => {
    const review = assigned(rikke)
    expect(reviewProcedure.index(review.state).standing.owner).toBeUndefined()
    expect(Object.keys(viewOf(review, anne))).toEqual(['caseNumber', 'status', 'title'])
    expect(review.journal.map(({ event }) => reviewProcedure.describe(event as never).audience)).toEqual(['handlers'])
  })
})
