import { applicationProcedure } from '../../../domain/application/procedure'
import { letterId } from '../../../domain/process/effect'
import { missingFromDraft } from '../../../domain/letter/checklist'
import { refusalOf } from '../../support/case-driver'
import {
  anne,
  declared,
  heard,
  hearing,
  helle,
  letterAvailable,
  maja,
  mette,
  reasons,
  recommendation,
  recommended,
  refusing,
  reviewOf,
  tasksOf,
  underReview,
  weighed,
  type DrivenApplication,
} from './application-cases'

describe('the decision letter', () => {
  const waiver = { legalGround: 'forvaltningsloven § 19, stk. 2, nr. 1', reason: 'Kun egne oplysninger.' }
  const missingFrom = (application: DrivenApplication, draft: unknown) =>
    refusalOf(() => application.act('draftDecision', draft, mette, '2027-04-21 09:00'))

  it.each([
    ['how the remarks were weighed', { outcome: 'refused', reasons }, 'hearing-weighed'],
    [
      'what is granted in part',
      { outcome: 'partial', granted: { targetGroup: 'Som ansøgt.', places: 1 }, reasons, hearingWeighed: weighed },
      'scope',
    ],
    [
      'the target group and places that are granted in part',
      { outcome: 'partial', scope: 'Én plads.', reasons, hearingWeighed: weighed },
      'granted',
    ],
    [
      'how a condition is fulfilled',
      {
        outcome: 'granted-with-conditions',
        reasons,
        hearingWeighed: weighed,
        conditions: [{ text: 'Ansæt en psykolog', due: '2027-09-01' }],
      },
      'condition-fulfilment',
    ],
  ])('is not written without %s', (_what, draft, key) => {
    expect(missingFrom(heard(), draft)).toMatchObject({ code: 'LETTER_INCOMPLETE', details: { missing: [{ key }] } })
  })

  it('needs each criterion judged, by the review or else by the drafter', () => {
    const unjudged = (): DrivenApplication => {
      const application = underReview()
      application.act(
        'receiveRecommendation',
        { ...recommendation, assessments: recommendation.assessments.slice(1) },
        reviewOf(application),
        '2027-03-01 09:00',
      )
      declared(application, '2027-03-01 10:00', mette)
      return application
    }
    const draft = { outcome: 'refused', reasons, hearingWaiver: waiver }
    expect(missingFrom(unjudged(), draft)).toMatchObject({
      code: 'LETTER_INCOMPLETE',
      message: expect.stringContaining('vurdering af hvert kriterium'),
      details: { missing: [{ key: 'criteria-unjudged' }] },
    })
    expect(
      missingFrom(unjudged(), {
        ...draft,
        criteria: [{ criterionId: 'autisme-viden', fulfilled: 'no', text: 'Ikke dokumenteret.' }],
      }),
    ).toBeUndefined()
  })

  it('can be saved half-written, and whoever wrote on it may not sign', () => {
    const application = heard()
    const both = { ...mette, roles: ['caseworker', 'head'] as const }
    application.act('saveDraft', { outcome: 'refused' }, both, '2027-04-21 09:00')
    expect(application.state).toMatchObject({
      status: 'recommended',
      draft: { outcome: 'refused' },
      drafters: ['mette'],
    })
    const letter = applicationProcedure.letterDraft?.(application.state)
    expect(letter === undefined ? [] : missingFromDraft(letter).map(({ key }) => key)).toEqual([
      'legal-basis',
      'facts',
      'main-considerations',
      'hearing-weighed',
    ])
    expect(application.refusal('decide', {}, helle, '2027-04-21 10:00')).toBe('WRONG_STATUS')
    declared(application, '2027-04-22 08:00', maja)
    application.act('draftDecision', refusing, maja, '2027-04-22 09:00')
    expect(application.refusal('decide', {}, both, '2027-04-22 10:00')).toBe('FOUR_EYES')
  })

  it('goes to the party and its representative, each with a complaint deadline of its own, and is final after the last', () => {
    const application = heard()
    application.act(
      'registerRepresentative',
      { name: 'Advokat Lund', email: 'lund@advokat.example', cvr: '87654321', powerOfAttorney: 'Fuldmagt af 1. april' },
      anne,
      '2027-04-21 08:00',
    )
    application.act('draftDecision', refusing, mette, '2027-04-21 09:00')
    application.act('decide', {}, helle, '2027-05-03 09:00')
    expect(
      application.effects.flatMap((effect) =>
        effect.kind === 'letter' ? [{ to: effect.to.cvr, onBehalfOf: effect.letter.recipient.onBehalfOf }] : [],
      ),
    ).toEqual([
      { to: '12345678', onBehalfOf: undefined },
      { to: '87654321', onBehalfOf: 'Åhuset' },
    ])
    letterAvailable(application, '2027-05-03 09:01')
    letterAvailable(application, '2027-05-05 09:01', '87654321', 2)
    expect(application.state).toMatchObject({
      decision: {
        complaintDue: '2027-06-02',
        recipients: [{ complaintDue: '2027-05-31' }, { complaintDue: '2027-06-02' }],
      },
    })
    application.pass('2027-06-01 00:00')
    expect(application.state).toMatchObject({
      status: 'decided',
      decision: { recipients: [{ over: true }, { role: 'representative' }] },
    })
    application.pass('2027-06-03 00:00')
    expect(application.state.status).toBe('final')
  })

  it('starts no deadline before it is available, and none twice', () => {
    const application = heard()
    application.act('draftDecision', refusing, mette, '2027-04-21 09:00')
    application.act('decide', {}, helle, '2027-05-03 09:00')
    application.pass('2028-05-03 09:00')
    expect(application.state).toMatchObject({ status: 'decided', deadlines: [] })
    letterAvailable(application, '2028-05-03 09:00')
    letterAvailable(application, '2028-05-04 09:00')
    expect(application.state.deadlines).toMatchObject([{ date: '2028-05-31' }])
    expect(
      application.refusal(
        'registerServedOn',
        { recipient: 'party', servedOn: '2028-05-04', note: 'x' },
        mette,
        '2028-05-04 09:00',
      ),
    ).toBe('LETTER_NOT_BY_POST')
  })

  it('by post counts from the day that somebody can vouch for', () => {
    const application = recommended({ digitalPostExempt: true })
    application.act('draftDecision', { outcome: 'refused', reasons, hearingWaiver: waiver }, mette, '2027-04-21 09:00')
    application.act('decide', {}, helle, '2027-05-03 09:00')
    expect(application.effects.flatMap((effect) => (effect.kind === 'letter' ? [effect.report] : []))).toEqual([
      undefined,
    ])
    const served = { recipient: 'party', servedOn: '2027-05-10', note: 'Kvitteret på modtagelsesbevis.' }
    expect(
      application.refusal('registerServedOn', { ...served, servedOn: '2027-05-02' }, mette, '2027-05-12 09:00'),
    ).toBe('DATE_INVALID')
    expect(
      application.refusal('registerServedOn', { ...served, servedOn: '2027-05-13' }, mette, '2027-05-12 09:00'),
    ).toBe('DATE_INVALID')
    expect(application.refusal('registerServedOn', { ...served, note: ' ' }, mette, '2027-05-12 09:00')).toBe(
      'INVALID_FIELDS',
    )
    expect(
      application.refusal('registerServedOn', { ...served, recipient: 'representative' }, mette, '2027-05-12 09:00'),
    ).toBe('LETTER_NOT_BY_POST')
    application.act('registerServedOn', served, mette, '2027-05-12 09:00')
    expect(application.state.deadlines).toMatchObject([{ key: 'complaint/12345678', date: '2027-06-07' }])
  })

  it('to whoever is exempt is somebody’s task to send, and is never handed to Digital Post', () => {
    const application = recommended({ digitalPostExempt: true })
    application.act('openHearing', hearing, mette, '2027-04-06 10:00')
    expect(
      application.effects.flatMap((effect) =>
        effect.kind === 'letter' ? [effect.letter.recipient.byPost, effect.report] : [],
      ),
    ).toEqual([true, undefined])
    const sending = () => tasksOf(application).filter(({ command }) => command === 'registerPosted')
    expect(sending()).toMatchObject([{ title: 'Send partshøringen som fysisk brev', holder: { role: 'caseworker' } }])
    const [letter] = application.state.byPost ?? []
    expect(application.refusal('registerPosted', { letterId: 'et-andet' }, mette, '2027-04-06 11:00')).toBe(
      'LETTER_NOT_BY_POST',
    )
    application.act('registerPosted', { letterId: letter?.letterId }, mette, '2027-04-06 11:00')
    expect(sending()).toEqual([])
  })

  it('that Digital Post cannot deliver goes by post, as do all after it, and its arrival is registered', () => {
    const application = recommended()
    application.act('draftDecision', { outcome: 'refused', reasons, hearingWaiver: waiver }, mette, '2027-04-21 09:00')
    application.act('decide', {}, helle, '2027-05-03 09:00')
    const seq = application.state.decision?.seq ?? 0
    const failure = { letterId: letterId(application.state.caseId, seq, 1), recipient: '12345678', reason: 'fritaget' }
    const self = { kind: 'case', caseId: application.state.caseId, seq } as const
    expect(
      application.refusal(
        'recordUndeliverable',
        failure,
        { ...self, caseId: 'application-other001' },
        '2027-05-03 10:00',
      ),
    ).toBe('NOT_ALLOWED')
    application.act('recordUndeliverable', failure, self, '2027-05-03 10:00')
    const { length } = application.journal
    application.act('recordUndeliverable', failure, self, '2027-05-03 10:00')
    expect(application.journal).toHaveLength(length)
    expect(tasksOf(application).map(({ command }) => command)).toEqual(['registerPosted'])
    application.act(
      'registerServedOn',
      { recipient: 'party', servedOn: '2027-05-10', note: 'Modtagelsesbevis.' },
      mette,
      '2027-05-12 09:00',
    )
    expect(application.state.deadlines).toMatchObject([{ key: 'complaint/12345678', date: '2027-06-07' }])
  })
})
