import type { Person } from '../../domain/rights/actor'
import { holds, mayRead } from '../../domain/rights/rights'
import { readableDocuments } from '../../domain/document/readable-documents'
import { indexOf } from '../../domain/review/index-of'
import { refusalOf } from '../support/case-driver'
import { declared, mette, recommended, type DrivenApplication } from './application/application-cases'
import { openReview, rikke, rolf } from './review/review-cases'

const deputy: Person = {
  kind: 'person',
  subject: 'jens',
  name: 'Jens Juul',
  roles: ['caseworker', 'head'],
  organisation: 'MIDT',
}
const forMette: Person = { ...deputy, onBehalfOf: { subject: 'mette', name: 'Mette Sagsbehandler' } }
const bothRoles: Person = { ...mette, roles: ['caseworker', 'head'] }
const ida: Person = { ...deputy, subject: 'ida' }
const draft = { outcome: 'granted', validFrom: '2027-04-01' }

/** Recommended, and everybody here has declared for themselves. */
function readyForAll(): DrivenApplication {
  const application = recommended()
  declared(application, '2027-03-01 11:00', deputy, ida)
  return application
}

describe('whoever stands in for somebody', () => {
  const standing = { office: 'MIDT', assigned: ['rikke'], drafters: [], conflicted: [] }
  const reviewer: Person = { ...rolf, onBehalfOf: { subject: 'rikke', name: 'Rikke Tilsyn' } }

  it('has that person’s assignment, and never that person’s role', () => {
    expect(holds(rolf, { role: 'reviewer', of: 'assigned' }, standing)).toBe(false)
    expect(holds(reviewer, { role: 'reviewer', of: 'assigned' }, standing)).toBe(true)
    expect(mayRead(reviewer, standing)).toBe(true)
    expect(holds({ ...reviewer, roles: ['caseworker'] }, { role: 'reviewer', of: 'assigned' }, standing)).toBe(false)
  })

  it('does not sign what the absent person has drafted', () => {
    const application = readyForAll()
    application.act('draftDecision', draft, mette, '2027-03-02 10:00')
    expect(application.refusal('decide', {}, forMette, '2027-03-03 10:00')).toBe('FOUR_EYES')
    expect(application.refusal('decide', {}, deputy, '2027-03-03 10:00')).toBeUndefined()
  })

  it('makes the absent person a drafter by drafting for them: neither signs', () => {
    for (const command of ['draftDecision', 'saveDraft']) {
      const application = readyForAll()
      application.act(command, draft, forMette, '2027-03-02 10:00')
      if (command === 'saveDraft') application.act('draftDecision', draft, ida, '2027-03-02 11:00')
      expect(application.state.drafters).toEqual(expect.arrayContaining(['jens', 'mette']))
      expect(application.refusal('decide', {}, bothRoles, '2027-03-03 10:00')).toBe('FOUR_EYES')
      expect(application.refusal('decide', {}, deputy, '2027-03-03 10:00')).toBe('FOUR_EYES')
    }
  })

  it('declares impartiality for themselves: the absent person’s declaration is not theirs', () => {
    const application = recommended()
    expect(application.refusal('draftDecision', draft, forMette, '2027-03-02 10:00')).toBe('IMPARTIALITY_UNDECLARED')
    application.act('declareImpartiality', { impartial: true }, forMette, '2027-03-02 10:00')
    expect(application.refusal('draftDecision', draft, forMette, '2027-03-02 11:00')).toBeUndefined()
  })

  it('is barred by the impartiality of both', () => {
    const absentIsPartial = recommended()
    absentIsPartial.act('declareImpartiality', { impartial: false, reason: 'Slægtning.' }, mette, '2027-03-02 10:00')
    expect(absentIsPartial.refusal('draftDecision', draft, forMette, '2027-03-03 10:00')).toBe('CONFLICTED')
    const selfIsPartial = recommended()
    selfIsPartial.act('declareImpartiality', { impartial: false, reason: 'Slægtning.' }, deputy, '2027-03-02 10:00')
    expect(selfIsPartial.refusal('draftDecision', draft, forMette, '2027-03-03 10:00')).toBe('CONFLICTED')
  })

  it('plans a review’s visits once the absent reviewer is impartial, but neither declares nor judges for anybody, and reads no papers', () => {
    const review = openReview([rikke, { ...rolf, subject: 'rita' }])
    const visit = { date: '2027-01-20', announced: true, persons: 'To' }
    expect(review.refusal('planVisit', visit, reviewer, '2027-01-05 09:00')).toBe('IMPARTIALITY_UNDECLARED')
    review.act('declareImpartiality', { impartial: true }, rikke, '2027-01-05 10:00')
    expect(review.refusal('planVisit', visit, reviewer, '2027-01-05 11:00')).toBeUndefined()
    for (const [name, data] of [
      ['declareImpartiality', { impartial: true }],
      ['assess', { criterionId: 'viden', fulfilled: 'yes', text: 'Ja' }],
      ['submit', { recommendation: 'grant', reasons: 'Ja' }],
    ] as const) {
      expect(
        refusalOf(() => {
          review.act(name, data, reviewer, '2027-01-05 11:00')
        }),
      ).toMatchObject({ code: 'NOT_ALLOWED', message: expect.stringContaining('personlig') })
    }
    const paper = {
      documentId: 'd',
      name: 'a.pdf',
      mediaType: 'application/pdf',
      size: 1,
      sha256: 'a',
      kind: 'other',
      audience: 'handlers',
      from: 'party',
      at: '2027-01-05T10:00:00.000Z',
      version: 1,
    } as never
    expect(readableDocuments([paper], rikke, indexOf(review.state).standing)).toHaveLength(1)
    expect(readableDocuments([paper], reviewer, indexOf(review.state).standing)).toEqual([])
  })
})
