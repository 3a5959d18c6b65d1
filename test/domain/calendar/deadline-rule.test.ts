import { danishLength } from '../../../domain/calendar/deadline-length'
import { isDeadlineKey, ruleSetAt, ruleSetById, type DeadlineKey } from '../../../domain/calendar/deadline-rule'
import { ruleSets } from '../../../domain/calendar/rule-sets'

describe('the rule set 2026-01 (docs/law.md § 7.10)', () => {
  const { rules, settings } = ruleSetById('2026-01')

  // [key, length, calendar, moves to a working day, paragraph]
  const table = [
    ['complaint', '4 uger', 'administration', true, 'retssikkerhedsloven § 67'],
    ['party-hearing', '14 dage', 'administration', true, 'forvaltningsloven § 19'],
    ['missing-information', '14 dage', 'administration', true, 'socialtilsynsloven § 12'],
    ['processing', '24 uger', 'administration', true, 'retssikkerhedsloven § 3, stk. 2'],
    ['processing-delay', '8 uger', 'administration', true, 'retssikkerhedsloven § 3, stk. 2'],
    ['reassessment', '4 uger', 'administration', true, 'retssikkerhedsloven § 66'],
    ['complaint-kept', '14 dage', 'administration', true, 'retssikkerhedsloven § 66'],
    [
      'access-request',
      '7 arbejdsdage',
      'administration',
      true,
      'forvaltningsloven § 16, stk. 2, og offentlighedsloven § 36, stk. 2',
    ],
    ['access-reading', '7 dage', 'administration', true, 'forvaltningsloven § 9 b'],
    ['public-access-complaint', '4 uger', 'administration', true, 'offentlighedsloven § 37'],
    ['public-access-reassessment', '7 arbejdsdage', 'administration', true, 'offentlighedsloven § 37, stk. 2'],
    ['fact-hearing', '14 dage', 'administration', true, 'socialtilsynets praksis for høring over tilsynsrapporter'],
    ['order', '28 dage', 'administration', true, 'socialtilsynsloven § 8, stk. 2'],
    ['intensified-supervision', '6 måneder', 'administration', false, 'socialtilsynsloven § 8, stk. 1'],
    ['yearly-supervision', '1 år', 'administration', false, 'socialtilsynsloven § 7'],
    ['lapse', '2 år', 'administration', false, 'socialtilsynsloven § 5, stk. 7'],
    ['visit-notice', '4 uger', 'administration', false, 'socialtilsynsloven § 7'],
    ['description-hearing', '28 dage', 'administration', true, 'høringsbrevet'],
    ['standstill-electronic', '10 dage', 'procurement', true, 'klagenævnsloven § 3, stk. 1'],
    ['standstill-letter', '15 dage', 'procurement', true, 'klagenævnsloven § 3, stk. 1'],
    ['award-notice', '30 dage', 'procurement', true, 'udbudsloven § 129'],
    ['board-prequalification', '20 dage', 'procurement', true, 'klagenævnsloven § 7'],
    ['board-award', '45 dage', 'procurement', true, 'klagenævnsloven § 7'],
    ['board-call-off', '30 dage', 'procurement', true, 'klagenævnsloven § 7'],
    ['board-framework', '6 måneder', 'procurement', true, 'klagenævnsloven § 7'],
    ['board-standstill-exempt', '20 dage', 'procurement', true, 'klagenævnsloven § 7'],
    ['suspension-ruling', '30 dage', 'procurement', true, 'klagenævnsloven § 12'],
    ['renewal-cutoff', '6 måneder', 'administration', false, 'fornyelsesbestemmelsen i godkendelsen'],
    ['hearing-reminder', '3 dage', 'administration', false, 'god forvaltningsskik'],
    ['order-reminder', '7 dage', 'administration', false, 'god forvaltningsskik'],
    ['renewal-reminder-12', '12 måneder', 'administration', false, 'fornyelsesbestemmelsen i godkendelsen'],
    ['renewal-reminder-6', '6 måneder', 'administration', false, 'fornyelsesbestemmelsen i godkendelsen'],
    ['renewal-reminder-3', '3 måneder', 'administration', false, 'fornyelsesbestemmelsen i godkendelsen'],
    ['renewal-reminder-1', '1 måned', 'administration', false, 'fornyelsesbestemmelsen i godkendelsen'],
    ['follow-up-report', '30 dage', 'administration', true, 'kontraktens bestemmelse om opfølgning'],
    ['follow-up-again', '14 dage', 'administration', true, 'kontraktens bestemmelse om opfølgning'],
    ['closing-report', '30 dage', 'administration', true, 'kontraktens bestemmelse om opfølgning'],
    ['breach-remedy', '30 dage', 'administration', true, 'kontraktens bestemmelse om misligholdelse'],
    ['advice-answer', '10 arbejdsdage', 'administration', true, 'kontraktens bestemmelse om svartid'],
    ['advice-rating', '30 dage', 'administration', true, 'kontraktens bestemmelse om opfølgning'],
    ['retender-24', '24 måneder', 'administration', false, 'kontraktens varighed på højst otte år'],
    ['retender-18', '18 måneder', 'administration', false, 'kontraktens varighed på højst otte år'],
  ] as const

  test.each(table)('%s: %s, %s', (key, length, calendar, rolls, law) => {
    const rule = rules[key]
    expect([rule.key, danishLength(rule.length), rule.calendar, rule.rolls, rule.law]).toEqual([
      key,
      length,
      calendar,
      rolls,
      law,
    ])
  })

  test('the table above names every rule', () => {
    expect(Object.keys(rules)).toEqual(table.map(([key]) => key))
  })

  test('only renewal and reminders count backwards, and only reminders are sent', () => {
    const keysWhere = (wanted: (key: DeadlineKey) => boolean) => (Object.keys(rules) as DeadlineKey[]).filter(wanted)
    const reminders = [
      'hearing-reminder',
      'order-reminder',
      ...settings.renewalReminderMonths.map((months) => `renewal-reminder-${months}`),
      ...settings.retenderMonths.map((months) => `retender-${months}`),
    ]
    expect(keysWhere((key) => rules[key].sentAt === '08:00')).toEqual(reminders)
    expect(keysWhere((key) => rules[key].direction === 'backward')).toEqual(['renewal-cutoff', ...reminders])
  })

  test('settings stand beside the rules', () => {
    expect(settings).toMatchObject({
      approvalYears: 4,
      obligationYears: 8,
      leaderQuarantineYears: 5,
      informationRounds: 2,
      delayNoticePercent: [90, 100],
      retenderMonths: [24, 18],
      reportReminders: 2,
      adviceHoursPercent: [80, 100],
      smallChangePercent: 10,
      largeChangePercent: 50,
    })
  })
})

describe('rule sets', () => {
  test('a case begins under the set of its day, and keeps it by id', () => {
    expect(ruleSetAt('2026-01-01').id).toBe('2026-01')
    expect(ruleSetAt('2035-05-17').id).toBe('2026-01')
    expect(ruleSetAt('2025-12-31').id).toBe('2026-01')
    expect(ruleSetById('2026-01')).toBe(ruleSetAt('2027-01-01'))
    expect(() => ruleSetById('1999-01')).toThrow(RangeError)
  })

  test('they stand in the order of their days, each rule knowing its set', () => {
    const days = ruleSets.map((set) => set.validFrom)
    expect([...days].sort()).toEqual(days)
    for (const set of ruleSets) for (const rule of Object.values(set.rules)) expect(rule.ruleSet).toBe(set.id)
  })

  test('a text from outside is a rule or is not', () => {
    expect(isDeadlineKey('complaint')).toBe(true)
    expect(isDeadlineKey('klage')).toBe(false)
    expect(isDeadlineKey('toString')).toBe(false)
  })
})
