import { timeToAnswer } from './last-day'
import { bulletList, heading2, paragraphs, type LetterBlock } from './letter-block'
import type { FactHearingContent } from './letter-content'

export const factHearingTitle = 'Høring over udkast til tilsynsrapport'

/** The body of a letter by which the provider is heard over the facts of a draft report (forvaltningsloven § 19). */
export function factHearingBlocks({ legalBasis, report, ...time }: FactHearingContent): readonly LetterBlock[] {
  return [
    {
      kind: 'paragraph',
      text: 'Vi har skrevet et udkast til rapporten om jeres tilbud. Før vi gør den endelig, vil vi høre jeres bemærkninger til de faktiske oplysninger i den, jf. forvaltningsloven § 19.',
    },
    ...timeToAnswer(time),
    heading2('Udkastet'),
    ...paragraphs(report),
    heading2('Regler'),
    ...bulletList(legalBasis),
    heading2('Sådan svarer I'),
    {
      kind: 'paragraph',
      text: 'Svar på sagen med jeres bemærkninger og de dokumenter, I vil henvise til. Svarer I ikke, gør vi rapporten endelig på det grundlag, vi har.',
    },
  ]
}
