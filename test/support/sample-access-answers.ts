import type { AccessAnswerContent } from '../../domain/letter/letter-content'
import type { LetterFrame } from '../../domain/letter/letter-frame'

/** An answer to a party's request for access, and one to somebody else's. */
export function accessAnswers(frame: LetterFrame): Readonly<Record<string, AccessAnswerContent>> {
  const partial: AccessAnswerContent = {
    ...frame,
    kind: 'access-answer',
    date: '2027-04-27',
    outcome: 'partial',
    accessedCaseNumber: '27.06.00-G01-41-27',
    receivedOn: '2027-04-19',
    what: 'Alle dokumenter i sagen.',
    released: [
      { number: 1, text: 'Budget eller regnskab, mandag den 4. januar 2027' },
      { number: 2, text: 'Andet, tirsdag den 5. januar 2027', laws: ['forvaltningsloven § 15 b'] },
    ],
    withheld: [{ what: 'Internt arbejdsdokument, onsdag den 6. januar 2027', law: 'forvaltningsloven § 12' }],
    text: 'Referatet indeholder oplysninger om andres private forhold.',
    legalBasis: ['forvaltningsloven §§ 9-16'],
    remedy: { body: 'Ankestyrelsen' },
  }
  return {
    'access-answer': partial,
    'access-answer-public': {
      ...partial,
      outcome: 'refused',
      released: [],
      legalBasis: ['offentlighedsloven §§ 7 og 36'],
      remedy: { body: 'Ankestyrelsen', via: frame.sender, length: '4 uger', due: '2027-05-25' },
    },
  }
}
