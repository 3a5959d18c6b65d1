import type { AccessOutcome } from '../access/access-end'
import { danishLongDate } from '../calendar/danish'
import { bulletList, heading2, paragraphs, type LetterBlock } from './letter-block'
import type { AccessAnswerContent, AccessRemedy } from './letter-content'

const titles: Readonly<Record<AccessOutcome, string>> = {
  granted: 'Svar på anmodning om aktindsigt: imødekommet',
  partial: 'Svar på anmodning om aktindsigt: delvist imødekommet',
  refused: 'Svar på anmodning om aktindsigt: afslag',
}

export const accessAnswerTitle = ({ outcome }: AccessAnswerContent): string => titles[outcome]

const conclusions: Readonly<Record<AccessOutcome, string>> = {
  granted: 'I får aktindsigt i det, I har bedt om.',
  partial: 'I får aktindsigt i en del af det, I har bedt om.',
  refused: 'I får ikke aktindsigt i det, I har bedt om.',
}

/** The body of an answer to a request for access: what is given, what is withheld by which rule, and what can be done against it. */
export function accessAnswerBlocks({
  outcome,
  accessedCaseNumber,
  receivedOn,
  what,
  released,
  withheld,
  text,
  legalBasis,
  remedy,
}: AccessAnswerContent): readonly LetterBlock[] {
  return [
    {
      kind: 'paragraph',
      text: `Vi modtog ${danishLongDate(receivedOn)} jeres anmodning om aktindsigt i sag ${accessedCaseNumber}. I har bedt om: ${what}`,
    },
    { kind: 'paragraph', emphasis: true, text: conclusions[outcome] },
    ...(released.length === 0
      ? []
      : [
          heading2('Det får I'),
          ...bulletList(
            released.map(
              ({ number, text: line, laws = [] }) =>
                `Bilag ${number}: ${line}${laws.length === 0 ? '' : ` (dele er overstreget efter ${laws.join(' og ')})`}`,
            ),
          ),
          {
            kind: 'paragraph' as const,
            text: 'Dokumenterne ligger på anmodningen i systemet. Kopier med overstregninger er billeder af siderne: skriv til os, hvis I har brug for teksten i en anden form.',
          },
        ]),
    ...(withheld.length === 0
      ? []
      : [heading2('Det er undtaget'), ...bulletList(withheld.map(({ what: line, law }) => `${line}: ${law}`))]),
    ...(paragraphs(text).length === 0 ? [] : [heading2('Begrundelse og bemærkninger'), ...paragraphs(text)]),
    heading2('Regler'),
    ...bulletList(legalBasis),
    ...(remedy === undefined ? [] : [heading2('Klagevejledning'), ...guidance(remedy)]),
  ]
}

/** Refused party access carries no time for a complaint and goes straight to the appeals body; the public's goes by us. */
function guidance({ body, via, length, due }: AccessRemedy): readonly LetterBlock[] {
  if (via === undefined)
    return [
      {
        kind: 'paragraph',
        text: `I kan klage til ${body} over det, der er undtaget. Klagen sendes direkte til ${body}. Der er ingen frist for at klage.`,
      },
    ]
  return [
    {
      kind: 'paragraph',
      text: `I kan klage til ${body} over det, der er undtaget. Klagen sendes til ${via.name}, ${via.address}, og skal være modtaget senest ${length ?? ''} efter, at svaret er givet${due === undefined ? '' : `, det vil sige ${danishLongDate(due)} kl. 24.00`}. Vi vurderer først sagen igen. Fastholder vi svaret, sender vi klagen videre.`,
    },
  ]
}
