import { applicationProcedure } from '../../../domain/application/procedure'
import { codeOf, openCase, refusalOf } from '../../support/case-driver'
import { completeApplication } from '../../support/complete-application'
import { anne, submitted } from './application-cases'

describe('an application is handed in', () => {
  it('goes to the socialtilsyn of the place, under the law and the description of the day', () => {
    expect(submitted().state).toMatchObject({
      status: 'received',
      kind: 'new',
      office: 'MIDT',
      specialeId: 'autisme',
      descriptionVersion: 'autisme-1',
      ruleSet: '2026-01',
      submittedAt: '2027-01-04T08:00:00.000Z',
      completeAt: '2027-01-04T08:00:00.000Z',
      missing: [],
      // complete, and no fee charged: the 24 weeks run from this very day
      deadlines: [
        { date: '2027-06-04', command: 'foreseeDelay' },
        { date: '2027-06-21', command: 'announceDelay' },
      ],
    })
  })

  it('is answered with an e-mail to the contact person', () => {
    expect(submitted().effects).toEqual([
      {
        kind: 'mail',
        to: { name: 'Anne Leder', email: 'anne@aahuset.example' },
        message: {
          template: 'application-received',
          data: {
            caseId: 'application-test0001',
            caseNumber: '27.06.00-G01-1-27',
            about: 'Intensivt forløb for børn og unge med autisme og langvarig skolevægring',
          },
        },
      },
    ])
  })

  it('is accepted however incomplete, and says what is missing', () => {
    const { cvr, pNumber, specialfunktionId, municipality, contact } = completeApplication()
    const application = openCase(
      applicationProcedure,
      { cvr, pNumber, specialfunktionId, municipality, contact, offerName: ' ' },
      anne,
      '2027-01-04 09:00',
    )
    expect(application.state.status).toBe('received')
    expect(application.state.completeAt).toBeUndefined()
    expect(application.state.missing.map(({ field }) => field)).toEqual([
      'offerName',
      'address',
      'generalApproval',
      'targetGroup',
      'places',
      'staff',
      'methods',
      'criteriaAnswers/autisme-viden',
      'criteriaAnswers/autisme-uddannelse',
      'criteriaAnswers/autisme-samarbejde',
      'criteriaAnswers/autisme-praksis',
      'criteriaAnswers/autisme-skole',
    ])
  })

  it.each(['cvr', 'pNumber', 'specialfunktionId', 'municipality'])('is refused without its %s', (field) => {
    const data = { ...completeApplication(), [field]: '' }
    expect(refusalOf(() => openCase(applicationProcedure, data, anne, '2027-01-04 09:00'))).toMatchObject({
      code: 'IDENTITY_MISSING',
      details: { fields: [field] },
    })
  })

  it('is refused without anybody to write to', () => {
    const data = completeApplication({ contact: { name: 'Anne Leder', email: '' } })
    expect(refusalOf(() => openCase(applicationProcedure, data, anne, '2027-01-04 09:00'))).toMatchObject({
      code: 'IDENTITY_MISSING',
      details: { fields: ['contact/email'] },
    })
  })

  it.each([
    ['for another provider', { cvr: '87654321' }, 'NOT_ALLOWED'],
    ['for a function that is in no catalogue', { specialfunktionId: 'autisme-maanerejser' }, 'UNKNOWN_FUNCTION'],
    ['for a place that no authority has', { municipality: 'Atlantis' }, 'UNKNOWN_MUNICIPALITY'],
  ])('is refused %s', (_why, over, code) => {
    const data = { ...completeApplication(), ...over }
    expect(codeOf(() => openCase(applicationProcedure, data, anne, '2027-01-04 09:00'))).toBe(code)
  })

  it('is no renewal because somebody says so', () => {
    const { state } = submitted({ renewalOf: { approvalId: 'approval-andens', timely: true, validTo: '2028-01-01' } })
    expect(state.kind).toBe('new')
    expect(state.renewalOf).toBeUndefined()
  })

  it('holds its place and function while it is pending', () => {
    const application = submitted()
    expect(applicationProcedure.index(application.state).activeKey).toBe(
      'application/12345678/1234567890/autisme-boern-skolevaegring',
    )
    application.act('withdraw', {}, anne, '2027-01-05 09:00')
    expect(applicationProcedure.index(application.state).activeKey).toBeUndefined()
  })
})
