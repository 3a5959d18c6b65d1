import type { RenewalOf } from '../../../domain/application/intake/renewal'
import { applicationProcedure } from '../../../domain/application/procedure'
import type { CaseActor } from '../../../domain/rights/actor'
import { openCase } from '../../support/case-driver'
import { completeApplication } from '../../support/complete-application'
import {
  anne,
  declared,
  helle,
  letterAvailable,
  mette,
  reasons,
  recommendation,
  reviewOf,
  rikke,
  type DrivenApplication,
} from './application-cases'

const approval: CaseActor = { kind: 'case', caseId: 'approval-test0001', seq: 8 }
const inTime: RenewalOf = { approvalId: approval.caseId, timely: true, validTo: '2031-03-14' }
const waiver = { legalGround: 'forvaltningsloven § 19, stk. 2, nr. 1', reason: 'Kun egne oplysninger.' }

/** A renewal filed on 2 September 2030 and recommended on the first of a month. */
function renewal(renewalOf: RenewalOf, recommendedAt: string): DrivenApplication {
  const application = openCase(applicationProcedure, completeApplication({ renewalOf }), approval, '2030-09-02 09:00')
  application.act('startReview', { reviewers: [rikke], simplifiedBecause: 'Kendt tilbud.' }, mette, '2030-09-03 09:00')
  application.act('receiveRecommendation', recommendation, reviewOf(application), recommendedAt)
  declared(application, recommendedAt, mette, helle)
  return application
}

describe('a renewal', () => {
  it('is opened by its approval, and the provider is told that it has come', () => {
    const application = openCase(
      applicationProcedure,
      completeApplication({ renewalOf: inTime }),
      approval,
      '2030-09-02 09:00',
    )
    expect(application.state).toMatchObject({ kind: 'renewal', renewalOf: inTime, status: 'received' })
    expect(application.effects).toMatchObject([{ message: { template: 'renewal-received' } }])
    // One beside another that an appeal has displaced is no clash: the approval sees to it that it has one.
    expect(applicationProcedure.index(application.state).activeKey).toBe(`renewal/${application.state.caseId}`)
  })

  it.each(['2031-01-02', '2031-05-02'])(
    'granted on %s follows on without a gap, also when the old period is over',
    (day) => {
      const application = renewal(inTime, `${day} 09:00`)
      application.act('draftDecision', { outcome: 'granted' }, mette, `${day} 10:00`)
      application.act('decide', {}, helle, `${day} 11:00`)
      expect(application.effects).toMatchObject([
        { message: { template: 'decision-made' } },
        {
          kind: 'tell-case',
          caseId: 'approval-test0001',
          command: 'renew',
          data: {
            validFrom: '2031-03-15',
            validTo: '2035-03-14',
            descriptionVersion: 'autisme-1',
            offerName: 'Åhuset',
          },
        },
        { kind: 'letter', letter: { kind: 'decision', renewal: true } },
      ])
    },
  )

  it('filed late and granted after the approval has expired gives a new approval, from the day of the decision', () => {
    const application = renewal({ ...inTime, timely: false }, '2031-05-02 09:00')
    application.act('draftDecision', { outcome: 'granted' }, mette, '2031-05-02 10:00')
    application.act('decide', {}, helle, '2031-05-02 11:00')
    expect(application.effects[1]).toMatchObject({
      kind: 'open-case',
      procedure: 'approval',
      data: { validFrom: '2031-05-02', validTo: '2035-05-01' },
    })
    expect(application.effects.at(-1)).toMatchObject({
      kind: 'tell-case',
      caseId: 'approval-test0001',
      command: 'renewalWithdrawn',
      data: { decided: true },
    })
  })

  it('refused tells the approval how long the complaint period lasts', () => {
    const application = renewal(inTime, '2031-05-02 09:00')
    application.act('draftDecision', { outcome: 'refused', reasons, hearingWaiver: waiver }, mette, '2031-05-02 10:00')
    application.act('decide', {}, helle, '2031-05-02 11:00')
    expect(application.effects.map(({ kind }) => kind)).toEqual(['mail', 'letter'])
    letterAvailable(application, '2031-05-02 11:05')
    expect(application.effects).toMatchObject([
      {
        kind: 'tell-case',
        command: 'refuseRenewal',
        data: { until: { date: '2031-05-30', at: '2031-05-30T22:00:00.000Z' } },
      },
    ])
  })

  it('withdrawn or shelved lets the approval go; one that is over waits for it too, and is closed', () => {
    const withdrawn = renewal(inTime, '2030-11-01 09:00')
    withdrawn.act('withdraw', {}, anne, '2030-11-02 09:00')
    expect(withdrawn.effects.at(-1)).toEqual({
      kind: 'tell-case',
      caseId: 'approval-test0001',
      command: 'renewalWithdrawn',
      data: {},
    })

    const shelved = openCase(
      applicationProcedure,
      completeApplication({ renewalOf: inTime }),
      approval,
      '2030-09-02 09:00',
    )
    shelved.act('requestInformation', { missing: ['Budget'] }, mette, '2030-09-03 09:00')
    shelved.pass('2030-10-05 00:00')
    expect(shelved.state.status).toBe('abandoned')
    expect(shelved.effects).toContainEqual(expect.objectContaining({ command: 'renewalWithdrawn' }))

    const tooLate = renewal({ ...inTime, timely: false }, '2031-05-02 09:00')
    tooLate.act('withdraw', {}, anne, '2031-05-03 09:00')
    expect(tooLate.effects.filter(({ kind }) => kind === 'tell-case')).toMatchObject([{ command: 'renewalWithdrawn' }])
  })

  it('in time begins when the old period ends, whatever the draft would like', () => {
    const application = renewal(inTime, '2031-01-02 09:00')
    expect(
      application.refusal('draftDecision', { outcome: 'granted', validFrom: '2031-04-01' }, mette, '2031-01-02 10:00'),
    ).toBe('DATE_INVALID')
    expect(
      application.refusal('draftDecision', { outcome: 'granted', validTo: '2031-03-14' }, mette, '2031-01-02 10:00'),
    ).toBe('DATE_INVALID')
    expect(
      application.refusal('draftDecision', { outcome: 'granted', validTo: '2033-03-14' }, mette, '2031-01-02 10:00'),
    ).toBeUndefined()
  })
})
