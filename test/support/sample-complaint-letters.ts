import type { LetterContent, ReassessmentContent, StayContent } from '../../domain/letter/letter-content'
import type { LetterFrame } from '../../domain/letter/letter-frame'

/** One letter of each template of a complaint, each whole, in a frame that they share with all others. */
export function complaintLetters(frame: LetterFrame): Readonly<Record<string, LetterContent>> {
  const reassessment: ReassessmentContent = {
    ...frame,
    kind: 'reassessment',
    date: '2027-04-27',
    result: 'maintained',
    decision: { name: 'Afgørelse om ansøgning', caseNumber: '27.06.00-G01-41-27', date: '2027-03-01' },
    receivedOn: '2027-03-30',
    reasons: 'Klagen indeholder ikke nye oplysninger om den aktive praksis.',
    legalBasis: ['retssikkerhedsloven § 66'],
  }

  const stay: StayContent = {
    ...frame,
    kind: 'stay',
    date: '2028-03-20',
    granted: false,
    decision: { name: 'Påbud', caseNumber: '27.06.00-G01-77-28', date: '2028-03-06' },
    reasons: 'Borgerne kan ikke vente på, at der kommer en leder.',
    legalBasis: ['retssikkerhedsloven § 72'],
  }

  return {
    'reassessment-maintained': reassessment,
    'reassessment-partly': {
      ...reassessment,
      result: 'partly',
      change: 'Fristen for vilkåret om skriftlig aftale er 1. december 2027.',
      keepBy: '2027-05-11',
    },
    'reassessment-upheld': { ...reassessment, result: 'upheld' },
    'stay-refused': stay,
    'stay-granted': { ...stay, granted: true, reasons: 'Påbuddet kan ikke gøres om, hvis I får medhold.' },
  }
}
