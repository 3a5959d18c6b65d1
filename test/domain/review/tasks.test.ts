import { reviewProcedure } from '../../../domain/review/procedure'
import { application, openReview, rikke, rolf } from './review-cases'

type Review = ReturnType<typeof openReview>
const tasks = (state: Review['state']) => reviewProcedure.tasks?.(state) ?? []
const told = (review: Review) =>
  tasks(review.state).map(({ command, holder }) => [command, 'subject' in holder ? holder.subject : holder.role])

describe('the tasks of a review', () => {
  it('are each reviewer’s own: first impartiality, then the judgement', () => {
    const review = openReview([rikke, rolf])
    expect(told(review)).toEqual([
      ['declareImpartiality', 'rikke'],
      ['declareImpartiality', 'rolf'],
    ])
    review.act('declareImpartiality', { impartial: true }, rikke, '2027-01-05 10:00')
    expect(told(review)).toEqual([
      ['declareImpartiality', 'rolf'],
      ['submit', 'rikke'],
    ])
  })

  it('leave a partial reviewer out, and ask the office for another', () => {
    const review = openReview([rikke, rolf])
    review.act('declareImpartiality', { impartial: false, reason: 'Tidligere ansat.' }, rolf, '2027-01-05 10:00')
    expect(told(review)).toEqual([
      ['reassign', 'caseworker'],
      ['declareImpartiality', 'rikke'],
    ])
  })

  it('are due when the application’s processing time ends, also after that has moved', () => {
    const review = openReview([rikke], { processingEndsAt: '2027-06-21T22:00:00.000Z' })
    expect(tasks(review.state)).toMatchObject([{ command: 'declareImpartiality', due: '2027-06-21T22:00:00.000Z' }])
    review.act('noteProcessingTime', {}, application, '2027-03-01 10:00')
    expect(tasks(review.state)[0]).not.toHaveProperty('due')
    review.act('noteProcessingTime', { processingEndsAt: '2027-12-22T23:00:00.000Z' }, application, '2027-09-01 10:00')
    expect(tasks(review.state)).toMatchObject([{ due: '2027-12-22T23:00:00.000Z' }])
    expect(
      review.refusal('noteProcessingTime', {}, { ...application, caseId: 'application-other001' }, '2027-09-02 10:00'),
    ).toBe('NOT_ALLOWED')
  })

  it('hold a planned visit until it is noted or called off, due at the end of its day', () => {
    const review = openReview([rikke, rolf])
    review.act('declareImpartiality', { impartial: true }, rikke, '2027-01-05 10:00')
    review.act('planVisit', { date: '2027-01-20', announced: false, persons: 'To' }, rikke, '2027-01-06 10:00')
    expect(tasks(review.state)).toContainEqual({
      key: 'visit/besoeg-3/rikke',
      title: 'Hold besøget, og notér det',
      command: 'recordVisit',
      holder: { subject: 'rikke', name: 'Rikke Tilsyn' },
      due: '2027-01-20T23:00:00.000Z',
    })
  })
})
