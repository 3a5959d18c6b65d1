import { refusalStatus } from '../../../api/answer/refusal-status'
import type { Actor, Person } from '../../../domain/rights/actor'
import { refusalOf } from '../../support/case-driver'
import {
  anne,
  declared,
  helle,
  mette,
  reasons,
  recommended,
  rikke,
  submitted,
  type DrivenApplication,
} from './application-cases'

const when = '2027-04-21 09:00'
const jens: Person = { ...mette, subject: 'jens', roles: ['caseworker', 'head'] }
const lawful = {
  outcome: 'refused',
  reasons,
  hearingWaiver: { legalGround: 'forvaltningsloven § 19, stk. 2, nr. 1', reason: 'Kun egne oplysninger.' },
}

function inHearing(): DrivenApplication {
  const application = recommended()
  application.act('openHearing', { text: 'Vi påtænker afslag.' }, mette, '2027-04-20 09:00')
  return application
}

function draftedBy(drafter: Person): DrivenApplication {
  const application = recommended()
  declared(application, '2027-04-20 08:00', drafter)
  application.act('draftDecision', lawful, drafter, '2027-04-20 09:00')
  return application
}

function partial(by: Actor, application: DrivenApplication): DrivenApplication {
  application.act(
    'declareImpartiality',
    { impartial: false, reason: 'Min søster er leder der.' },
    by,
    '2027-04-20 10:00',
  )
  return application
}

function charged(): DrivenApplication {
  const application = submitted()
  application.act('chargeFee', {}, mette, '2027-01-05 10:00')
  return application
}

describe('what an office or a party may not do', () => {
  it.each<[string, () => DrivenApplication, string, unknown, Actor, string, number]>([
    ['decide before the hearing has ended', inHearing, 'decide', {}, helle, 'HEARING_OPEN', 409],
    ['draft before the hearing has ended', inHearing, 'draftDecision', lawful, mette, 'HEARING_OPEN', 409],
    ['sign one’s own draft', () => draftedBy(jens), 'decide', {}, jens, 'FOUR_EYES', 403],
    [
      'draft without having declared impartiality',
      recommended,
      'draftDecision',
      lawful,
      jens,
      'IMPARTIALITY_UNDECLARED',
      409,
    ],
    ['sign while partial', () => partial(helle, draftedBy(mette)), 'decide', {}, helle, 'CONFLICTED', 403],
    ['draft while partial', () => partial(mette, recommended()), 'draftDecision', lawful, mette, 'CONFLICTED', 403],
    [
      'decide against the party without hearing it',
      recommended,
      'draftDecision',
      { outcome: 'refused', reasons },
      mette,
      'HEARING_REQUIRED',
      409,
    ],
    [
      'refuse without reasons',
      recommended,
      'draftDecision',
      { ...lawful, reasons: { ...reasons, facts: ' ' } },
      mette,
      'REASONS_MISSING',
      422,
    ],
    [
      'write a letter that lacks something',
      recommended,
      'draftDecision',
      { ...lawful, outcome: 'partial' },
      mette,
      'LETTER_INCOMPLETE',
      422,
    ],
    [
      'begin before the fee is paid',
      charged,
      'startReview',
      { reviewers: [rikke], simplifiedBecause: 'Kendt.' },
      mette,
      'FEE_UNPAID',
      409,
    ],
    ['forward to oneself', submitted, 'forward', { to: 'MIDT', reason: 'x' }, mette, 'INVALID_FIELDS', 400],
    [
      'answer for another provider',
      inHearing,
      'answerHearing',
      { answer: 'x' },
      { ...anne, organisation: '99999999' },
      'NOT_ALLOWED',
      403,
    ],
  ])('%s', (_what, given, command, data, by, code, status) => {
    const application = given()
    const before = JSON.stringify([application.state, application.journal])
    const refusal = refusalOf(() =>
      application.act(command, data, by, application.state.status === 'received' ? '2027-01-06 10:00' : when),
    )
    expect({ code: refusal?.code, status: refusal && refusalStatus(refusal.code) }).toEqual({ code, status })
    // says what to do instead
    expect(refusal?.message).toMatch(/Afgiv|Afvent|Lad |Send|Angiv|Tilføj|Registrér|Vælg|kræver|skal/)
    expect(JSON.stringify([application.state, application.journal])).toBe(before)
  })

  it.each([
    ['a municipality that belongs to no socialtilsyn', { municipality: 'Atlantis' }, 'UNKNOWN_MUNICIPALITY', 422],
    ['a concern in no municipality', { concern: { municipality: 'Atlantis' } }, 'UNKNOWN_MUNICIPALITY', 422],
    ['a business owned by one person', { legalForm: 'sole-proprietorship' as const }, 'LEGAL_FORM_EXCLUDED', 422],
    [
      'a concern abroad that lies in Denmark',
      {
        concernAbroad: {
          organisation: 'Omsorg A/S',
          registrationNumber: '1',
          address: { lines: ['Søvej 4'], postcode: '8800', city: 'Viborg', country: 'DK' as const },
        },
      },
      'INVALID_FIELDS',
      400,
    ],
    ['nobody to write to', { contact: { name: '', email: '' } }, 'IDENTITY_MISSING', 422],
  ])('apply with %s', (_what, over, code, status) => {
    const refusal = refusalOf(() => submitted(over))
    expect({ code: refusal?.code, status: refusal && refusalStatus(refusal.code) }).toEqual({ code, status })
    expect(refusal?.message).toMatch(/Ret |Søg|Udfyld/)
  })
})
