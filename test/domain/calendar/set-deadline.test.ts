import { ruleSetAt } from '../../../domain/calendar/deadline-rule'
import { setDeadline, SetDeadlineFault } from '../../../domain/calendar/set-deadline'

const { rules } = ruleSetAt('2027-01-01')

function codeOf(attempt: () => unknown): string {
  try {
    attempt()
  } catch (fault) {
    if (fault instanceof SetDeadlineFault) return fault.code
    throw fault
  }
  return 'accepted'
}

describe('a deadline that the authority sets', () => {
  test('on a working day it stands as chosen', () => {
    const { deadline, warning } = setDeadline(rules['order'], '2027-03-01', '2027-04-30')
    expect(deadline).toMatchObject({
      rule: 'order',
      from: '2027-03-01',
      rawDate: '2027-04-30',
      date: '2027-04-30',
      endsAt: '2027-04-30T22:00:00.000Z',
    })
    expect(deadline.explanation).toBe(
      'Fristen for at efterkomme påbuddet er sat af myndigheden til fredag den 30. april 2027 og udløber fredag den 30. april 2027 kl. 24.00, jf. socialtilsynsloven § 8, stk. 2.',
    )
    expect(warning).toBeUndefined()
  })

  test('on a rest day it is moved, and the officer is warned', () => {
    const { deadline, warning } = setDeadline(rules['party-hearing'], '2027-03-01', '2027-03-27')
    expect(deadline).toMatchObject({ rawDate: '2027-03-27', date: '2027-03-30' })
    expect(warning).toBe(
      'Den valgte dato, lørdag den 27. marts 2027, er en lørdag; fristen flyttes til tirsdag den 30. marts 2027.',
    )
  })

  test('a party hearing has seven days at least', () => {
    expect(codeOf(() => setDeadline(rules['party-hearing'], '2027-03-01', '2027-03-07'))).toBe('TOO_SHORT')
    expect(codeOf(() => setDeadline(rules['party-hearing'], '2027-03-01', '2027-03-08'))).toBe('accepted')
  })

  test('a specialebeskrivelse is in consultation for four to six weeks', () => {
    expect(codeOf(() => setDeadline(rules['description-hearing'], '2027-01-04', '2027-01-31'))).toBe('TOO_SHORT')
    expect(codeOf(() => setDeadline(rules['description-hearing'], '2027-01-04', '2027-02-15'))).toBe('accepted')
    expect(codeOf(() => setDeadline(rules['description-hearing'], '2027-01-04', '2027-02-16'))).toBe('TOO_LONG')
  })

  test('what the law fixes cannot be set, nor can a day that has passed', () => {
    expect(codeOf(() => setDeadline(rules['complaint'], '2027-03-01', '2027-05-01'))).toBe('FIXED_BY_RULE')
    expect(codeOf(() => setDeadline(rules['order'], '2027-03-01', '2027-03-01'))).toBe('NOT_AFTER_START')
  })
})
