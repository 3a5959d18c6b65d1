import { danishLongDate } from '../calendar/danish'
import { bulletList, heading2, paragraphs, type LetterBlock } from './letter-block'
import type { StayContent } from './letter-content'

export const stayTitle = ({ granted }: StayContent): string =>
  granted ? 'Klagen får opsættende virkning' : 'Klagen får ikke opsættende virkning'

/** The body of a letter that tells whether a decision holds while it is complained of. */
export function stayBlocks({ granted, decision, reasons, legalBasis }: StayContent): readonly LetterBlock[] {
  return [
    {
      kind: 'paragraph',
      text: `I har klaget over vores afgørelse fra ${danishLongDate(decision.date)}, sag ${decision.caseNumber} (${decision.name.toLowerCase()}).`,
    },
    {
      kind: 'paragraph',
      emphasis: true,
      text: granted
        ? 'Afgørelsen gælder ikke, mens klagen behandles.'
        : 'Afgørelsen gælder, mens klagen behandles. I skal rette jer efter den.',
    },
    heading2('Begrundelse'),
    ...paragraphs(reasons),
    ...(granted
      ? []
      : [
          heading2('Hvis I er uenige'),
          {
            kind: 'paragraph' as const,
            text: 'I kan bede Ankestyrelsen om at beslutte, at afgørelsen ikke gælder, mens klagen behandles. Skriv til os, så sender vi det videre.',
          },
        ]),
    heading2('Regler'),
    ...bulletList(legalBasis),
  ]
}
