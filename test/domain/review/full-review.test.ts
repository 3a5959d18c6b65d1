import { qualityItems } from '../../../domain/catalogue/quality-models/quality-model'
import { qualityModel2017 } from '../../../domain/catalogue/quality-models/quality-model-2017'
import { findConflicts } from '../../../domain/review/team/find-conflicts'
import { letterId } from '../../../domain/process/effect'
import { reviewProcedure } from '../../../domain/review/procedure'
import { refusalOf } from '../../support/case-driver'
import { anne, appointed, mette, openReview, rikke, rita, rolf } from './review-cases'

type Review = ReturnType<typeof openReview>
const viewOf = (review: Review, person: typeof anne) => reviewProcedure.view(review.state, { person })
const items = qualityItems(qualityModel2017)
const allExpected = {
  judgements: items.map(({ id }) => ({ itemId: id, expected: true, text: 'Hemmelig iagttagelse.' })),
}
const recommendation = { recommendation: 'grant', reasons: 'Alle kriterier er opfyldt.' }

function judgeAlone(review: Review, reviewer: typeof rikke, praksis = 'yes'): void {
  review.act(
    'assess',
    { criterionId: 'viden', fulfilled: 'yes', text: 'Hemmelig vurdering.' },
    reviewer,
    '2027-01-06 09:00',
  )
  review.act(
    'assess',
    { criterionId: 'praksis', fulfilled: praksis, text: 'Hemmelig vurdering.' },
    reviewer,
    '2027-01-06 09:00',
  )
  review.act('assessQuality', allExpected, reviewer, '2027-01-06 10:00')
  review.act('submit', recommendation, reviewer, '2027-01-07 09:00')
}

/** Both have judged alone; they differ on `praksis`. */
function bothSubmitted(): Review {
  const review = openReview([rikke, rolf])
  for (const reviewer of [rikke, rolf])
    review.act('declareImpartiality', { impartial: true }, reviewer, '2027-01-05 09:00')
  judgeAlone(review, rikke)
  judgeAlone(review, rolf, 'partly')
  return review
}

function reported(): Review {
  const review = bothSubmitted()
  review.act('recordConsensus', { criterionId: 'viden', fulfilled: 'yes', text: 'Enige.' }, rikke, '2027-01-08 09:00')
  review.act(
    'recordConsensus',
    { criterionId: 'praksis', fulfilled: 'partly', text: 'Hemmelig enighed.', deviation: 'Rikke så ikke tallene.' },
    rikke,
    '2027-01-08 09:00',
  )
  review.act('draftReport', { text: 'Rapporten.' }, rolf, '2027-01-11 09:00')
  return review
}

describe('a review in full law', () => {
  it('is judged under the model it is pinned to, every indicator of it', () => {
    const review = openReview([rikke, rolf])
    review.act('declareImpartiality', { impartial: true }, rikke, '2027-01-05 09:00')
    for (const criterionId of ['viden', 'praksis'])
      review.act('assess', { criterionId, fulfilled: 'yes', text: 'Opfyldt.' }, rikke, '2027-01-06 09:00')
    review.act('assessQuality', { judgements: allExpected.judgements.slice(1) }, rikke, '2027-01-06 09:00')
    expect(
      refusalOf(() => {
        review.act('submit', recommendation, rikke, '2027-01-06 10:00')
      }),
    ).toMatchObject({ code: 'ASSESSMENT_INCOMPLETE', details: { missing: [items[0]?.id] } })
    expect(
      review.refusal(
        'assessQuality',
        { judgements: [{ itemId: '1a', score: 4, text: 'Tal.' }] },
        rikke,
        '2027-01-06 10:00',
      ),
    ).toBe('INVALID_FIELDS')
    expect(
      review.refusal(
        'assessQuality',
        { judgements: [{ itemId: '1a', text: 'Uden svar.' }] },
        rikke,
        '2027-01-06 10:00',
      ),
    ).toBe('INVALID_FIELDS')
    expect(
      review.refusal(
        'assessQuality',
        { judgements: [{ itemId: '1a', expected: true, text: ' ' }] },
        rikke,
        '2027-01-06 10:00',
      ),
    ).toBe('INVALID_FIELDS')
  })

  it('opens the judgements to the two when both have submitted, and to the office when it is over', () => {
    const review = bothSubmitted()
    expect(review.state.status).toBe('concluding')
    expect(viewOf(review, rolf)['team']).toMatchObject([
      { assessments: { viden: { text: 'Hemmelig vurdering.' } } },
      {},
    ])
    expect(JSON.stringify(viewOf(review, mette))).not.toContain('Hemmelig')
  })

  it('needs words where the agreement departs from what one of them thought', () => {
    const review = bothSubmitted()
    expect(
      review.refusal(
        'recordConsensus',
        { criterionId: 'praksis', fulfilled: 'yes', text: 'Enige.' },
        rolf,
        '2027-01-08 09:00',
      ),
    ).toBe('REASONS_MISSING')
    expect(
      refusalOf(() => {
        review.act('draftReport', { text: 'Rapporten.' }, rolf, '2027-01-08 09:00')
      }),
    ).toMatchObject({ code: 'CONSENSUS_MISSING', details: { missing: ['viden', 'praksis'] } })
  })

  it('shows the provider the draft it is heard over, and no judgement', () => {
    const review = reported()
    expect(Object.keys(viewOf(review, anne))).toEqual(['caseNumber', 'status', 'title'])
    review.act('sendFactHearing', {}, mette, '2027-01-11 10:00')
    expect(review.effects).toMatchObject([
      {
        to: { email: 'anne@aahuset.example' },
        message: { template: 'fact-hearing-opened', data: { due: '2027-01-25' } },
      },
      { kind: 'letter', letter: { kind: 'fact-hearing', report: 'Rapporten.', due: '2027-01-25' } },
    ])
    expect(viewOf(review, anne)).toMatchObject({ factHearings: [{ report: 'Rapporten.', due: '2027-01-25' }] })
    expect(JSON.stringify(viewOf(review, anne))).not.toContain('Hemmelig')
    expect(review.allowed(anne)).toEqual(['answerFactHearing'])
    review.act('answerFactHearing', { answer: 'Vi har ni pædagoger.' }, anne, '2027-01-25 23:59')
    expect(review.state.status).toBe('concluding')
  })

  it('runs its fact hearing from when the physical letter has come, where Digital Post did not deliver', () => {
    const review = reported()
    review.act('sendFactHearing', {}, mette, '2027-01-11 10:00')
    const seq = review.journal.length
    const id = letterId(review.state.caseId, seq, 1)
    const itself = { kind: 'case', caseId: review.state.caseId, seq } as const
    review.act(
      'recordUndeliverable',
      { letterId: id, recipient: '12345678', reason: 'Ikke tilmeldt.' },
      itself,
      '2027-01-12 10:00',
    )
    const rules = () => reviewProcedure.deadlines(review.state).map(({ rule }) => rule)
    const tasks = () => (reviewProcedure.tasks?.(review.state) ?? []).map(({ key }) => key)
    expect(rules()).not.toContain('fact-hearing')
    expect(tasks()).toContain(`post/${id}`)
    review.pass('2027-03-01 00:00')
    expect(review.state.status).toBe('fact-hearing')
    review.act('registerPosted', { letterId: id }, mette, '2027-03-01 10:00')
    review.act(
      'registerServedOn',
      { recipient: 'party', servedOn: '2027-03-03', note: 'Kvittering.' },
      mette,
      '2027-03-04 10:00',
    )
    expect(reviewProcedure.deadlines(review.state).find(({ rule }) => rule === 'fact-hearing')?.date).toBe('2027-03-17')
    review.pass('2027-03-18 00:00')
    expect(review.state.status).toBe('concluding')
  })

  it('is final once the hearing is over, and hands over the joint recommendation alone', () => {
    const review = reported()
    const final = { text: 'Endelig rapport.', recommendation: 'partial', reasons: 'Praksis er for lille.' }
    expect(review.refusal('submitReport', final, rikke, '2027-01-11 10:00')).toBe('FACT_HEARING_REQUIRED')
    review.act('sendFactHearing', {}, rikke, '2027-01-11 10:00')
    expect(review.refusal('submitReport', final, rikke, '2027-01-25 10:00')).toBe('FACT_HEARING_OPEN')
    review.pass('2027-01-26 00:00')
    expect(review.refusal('submitReport', { ...final, reasons: ' ' }, rikke, '2027-01-26 09:00')).toBe(
      'REASONS_MISSING',
    )
    review.act('submitReport', final, rikke, '2027-01-26 09:00')
    expect(review.state).toMatchObject({
      status: 'submitted',
      deadlines: [],
      report: { text: 'Endelig rapport.', by: 'rikke' },
    })
    expect(review.effects).toMatchObject([
      {
        command: 'receiveRecommendation',
        data: { recommendations: [{ reviewerName: 'Rikke Tilsyn', recommendation: 'partial' }] },
      },
    ])
    expect(JSON.stringify(viewOf(review, mette))).toContain('Hemmelig vurdering.')
    expect(JSON.stringify(viewOf(review, anne))).not.toContain('Hemmelig')
  })
})

describe('conflicts that are found without anybody saying so', () => {
  const facts = { cvr: '12345678', earlierDecisionMakers: ['rolf'] }

  it.each([
    [
      'who works for the applicant',
      { subject: 'rikke', interests: { employers: ['87654321', '12345678'] } },
      ['employer'],
    ],
    ['who sits on its board', { subject: 'rikke', interests: { boards: ['12345678'] } }, ['board']],
    ['who has decided before', { subject: 'rolf' }, ['earlier-decision']],
    ['who has to do with others only', { subject: 'rikke', interests: { employers: ['87654321'], boards: [] } }, []],
  ])('%s', (_who, member, grounds) => {
    expect(findConflicts(member, facts)).toEqual(grounds)
  })

  it('put the reviewer out of the case at the opening, untold of the task, and tell the application why', () => {
    const review = openReview([rikke, rolf], { earlierDecisionMakers: ['rolf'] })
    expect(review.state).toMatchObject({ status: 'conflicted', conflicted: ['rolf'] })
    expect(review.effects).toMatchObject([
      { to: { name: 'Rikke Tilsyn' } },
      {
        command: 'noteConflict',
        data: { subject: 'rolf', reason: 'Fundet af systemet: medvirken til en tidligere afgørelse i sagen.' },
      },
    ])
    expect(Object.keys(viewOf(review, rolf))).toEqual(['caseNumber', 'status', 'title'])
    expect(
      review.refusal(
        'reassign',
        { reviewer: { ...appointed(rita), interests: { boards: ['12345678'] } }, reason: 'Inhabilitet.' },
        mette,
        '2027-01-05 09:00',
      ),
    ).toBe('CONFLICTED')
  })
})

describe('ongoing supervision', () => {
  it('is scored from 1 to 5 where the theme has figures, and shows averages of what is scored', () => {
    const review = openReview([rikke], { type: 'operation', soleReviewerBecause: 'Kun én er ledig.' })
    review.act('declareImpartiality', { impartial: true }, rikke, '2027-01-05 09:00')
    expect(
      review.refusal(
        'assessQuality',
        { judgements: [{ itemId: '11', score: 3, text: 'Økonomi har ingen score.' }] },
        rikke,
        '2027-01-06 09:00',
      ),
    ).toBe('INVALID_FIELDS')
    expect(
      review.refusal(
        'assessQuality',
        { judgements: [{ itemId: '1a', expected: true, text: 'Kun ved nygodkendelse.' }] },
        rikke,
        '2027-01-06 09:00',
      ),
    ).toBe('INVALID_FIELDS')
    review.act(
      'assessQuality',
      {
        judgements: items.map(({ id, scored }) => ({
          itemId: id,
          ...(scored ? { score: id === '1a' ? 2 : 5 } : {}),
          text: 'Set.',
        })),
      },
      rikke,
      '2027-01-06 09:00',
    )
    for (const criterionId of ['viden', 'praksis'])
      review.act('assess', { criterionId, fulfilled: 'yes', text: 'Opfyldt.' }, rikke, '2027-01-06 10:00')
    review.act('submit', recommendation, rikke, '2027-01-07 09:00')
    const averages = viewOf(review, rikke)['themeAverages'] as readonly {
      readonly themeId: string
      readonly average: number
    }[]
    expect(averages.find(({ themeId }) => themeId === 'uddannelse-og-beskaeftigelse')).toMatchObject({ average: 3.5 })
    expect(averages.map(({ themeId }) => themeId)).not.toContain('oekonomi')
  })
})
