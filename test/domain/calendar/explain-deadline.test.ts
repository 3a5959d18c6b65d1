import { computeDeadline } from '../../../domain/calendar/deadline'
import { ruleSetAt, type DeadlineKey } from '../../../domain/calendar/deadline-rule'

const { rules } = ruleSetAt('2027-01-01')
const sentence = (key: DeadlineKey, from: string) => computeDeadline(rules[key], from).explanation

describe('the sentence that explains a deadline', () => {
  test.each([
    [
      'plain',
      'complaint',
      '2026-10-01',
      'Klagefristen er 4 uger regnet fra torsdag den 1. oktober 2026, som ikke tælles med, og udløber torsdag den 29. oktober 2026 kl. 24.00, jf. retssikkerhedsloven § 67.',
    ],
    [
      'moved over several days',
      'complaint',
      '2026-11-26',
      'Klagefristen er 4 uger regnet fra torsdag den 26. november 2026, som ikke tælles med; den ville udløbe torsdag den 24. december 2026, men da den dag er juleaftensdag, og de næste dage er juledag, 2. juledag og en søndag, udløber den først den nærmest følgende arbejdsdag, mandag den 28. december 2026 kl. 24.00, jf. retssikkerhedsloven § 67.',
    ],
    [
      'moved over one day',
      'complaint',
      '2027-04-08',
      'Klagefristen er 4 uger regnet fra torsdag den 8. april 2027, som ikke tælles med; den ville udløbe torsdag den 6. maj 2027, men da den dag er Kristi himmelfartsdag, udløber den først den nærmest følgende arbejdsdag, fredag den 7. maj 2027 kl. 24.00, jf. retssikkerhedsloven § 67.',
    ],
    [
      'moved over two days',
      'board-standstill-exempt',
      '2027-03-08',
      'Fristen for at klage til Klagenævnet for Udbud over en beslutning efter udbudslovens § 185, stk. 2, er 20 dage regnet fra mandag den 8. marts 2027, som ikke tælles med; den ville udløbe søndag den 28. marts 2027, men da den dag er påskedag, og den næste dag er 2. påskedag, udløber den først den nærmest følgende arbejdsdag, tirsdag den 30. marts 2027 kl. 24.00, jf. klagenævnsloven § 7.',
    ],
    [
      'working days',
      'access-request',
      '2027-03-22',
      'Fristen for at svare på en anmodning om aktindsigt er 7 arbejdsdage regnet fra mandag den 22. marts 2027, som ikke tælles med, ligesom weekender, skærtorsdag, langfredag, påskedag og 2. påskedag heller ikke tælles med, og udløber mandag den 5. april 2027 kl. 24.00, jf. forvaltningsloven § 16, stk. 2, og offentlighedsloven § 36, stk. 2.',
    ],
    [
      'a length that no statute sets',
      'party-hearing',
      '2027-04-06',
      'Fristen for at svare på partshøringen er 14 dage regnet fra tirsdag den 6. april 2027, som ikke tælles med, og udløber tirsdag den 20. april 2027 kl. 24.00, jf. forvaltningsloven § 19 (længden er fastsat af myndigheden).',
    ],
    [
      'a month without the day',
      'board-framework',
      '2027-08-31',
      'Fristen for at klage over en rammeaftale til Klagenævnet for Udbud er 6 måneder regnet fra tirsdag den 31. august 2027, som ikke tælles med, altså til den sidste dag i februar 2028, som ikke har en 31. dag, og udløber tirsdag den 29. februar 2028 kl. 24.00, jf. klagenævnsloven § 7.',
    ],
    [
      'a limit that does not move',
      'intensified-supervision',
      '2026-12-05',
      'Den længste varighed af skærpet tilsyn er 6 måneder regnet fra lørdag den 5. december 2026, som ikke tælles med, og udløber lørdag den 5. juni 2027 kl. 24.00, og dagen flyttes ikke, selv om den er grundlovsdag, fordi der er tale om en yderste grænse og ikke en frist for at handle, jf. socialtilsynsloven § 8, stk. 1.',
    ],
    [
      'backwards, on a Sunday',
      'renewal-cutoff',
      '2031-11-18',
      'Fristen for at søge om fornyelse er 6 måneder før tirsdag den 18. november 2031 og udløber søndag den 18. maj 2031 kl. 24.00, og dagen flyttes ikke, selv om den er en søndag, fordi der regnes baglæns, jf. fornyelsesbestemmelsen i godkendelsen (længden er fastsat af myndigheden).',
    ],
    [
      'backwards, into a shorter month',
      'renewal-cutoff',
      '2031-08-31',
      'Fristen for at søge om fornyelse er 6 måneder før søndag den 31. august 2031, altså den sidste dag i februar 2031, som ikke har en 31. dag, og udløber fredag den 28. februar 2031 kl. 24.00, jf. fornyelsesbestemmelsen i godkendelsen (længden er fastsat af myndigheden).',
    ],
    [
      'a reminder on its day',
      'renewal-reminder-6',
      '2031-07-14',
      'Påmindelsen om, at godkendelsen udløber, sendes tirsdag den 14. januar 2031 kl. 8.00, 6 måneder før mandag den 14. juli 2031.',
    ],
    [
      'a reminder before a weekend',
      'renewal-reminder-1',
      '2031-07-14',
      'Påmindelsen om, at godkendelsen udløber, sendes fredag den 13. juni 2031 kl. 8.00, den sidste arbejdsdag inden lørdag den 14. juni 2031, som ligger 1 måned før mandag den 14. juli 2031.',
    ],
    [
      'a reminder before a holiday',
      'renewal-reminder-3',
      '2031-07-14',
      'Påmindelsen om, at godkendelsen udløber, sendes onsdag den 9. april 2031 kl. 8.00, den sidste arbejdsdag inden mandag den 14. april 2031, som er 2. påskedag og ligger 3 måneder før mandag den 14. juli 2031.',
    ],
  ] as const)('%s', (_case, key, from, expected) => {
    expect(sentence(key, from)).toBe(expected)
  })

  test('every rule on every day of a February is explained in one sentence that names its paragraph', () => {
    for (const rule of Object.values(rules)) {
      for (let day = 1; day <= 28; day += 1) {
        const { explanation } = computeDeadline(rule, `2028-02-${String(day).padStart(2, '0')}`)
        expect(explanation).toMatch(/^\p{Lu}[^]*[^.]\.$/u)
        expect(explanation).not.toMatch(/undefined|NaN|,,| ,| {2}/)
        if (rule.sentAt === undefined) expect(explanation).toContain(`, jf. ${rule.law}`)
      }
    }
  })
})
