import { danishLongDate } from '../calendar/danish'
import { bulletList, heading2, paragraphs, type LetterBlock } from './letter-block'
import type { InformationRequestContent } from './letter-content'

export const informationRequestTitle = ({ reminder }: InformationRequestContent): string =>
  reminder ? 'Påmindelse: vi mangler oplysninger til jeres ansøgning' : 'Vi mangler oplysninger til jeres ansøgning'

/** The body of a request for information (socialtilsynsloven § 12). */
export function informationRequestBlocks({
  legalBasis,
  items,
  due,
  reminder,
  consequence,
}: InformationRequestContent): readonly LetterBlock[] {
  return [
    {
      kind: 'paragraph',
      text: reminder
        ? 'Vi har tidligere bedt jer om oplysninger, som vi endnu ikke har modtaget. Vi kan først behandle ansøgningen, når vi har dem.'
        : 'Vi har modtaget jeres ansøgning. Den mangler oplysninger, som vi skal bruge for at kunne behandle den.',
    },
    ...(due === undefined
      ? []
      : [
          {
            kind: 'paragraph',
            emphasis: true,
            text: `Send oplysningerne senest ${danishLongDate(due)} kl. 24.00.`,
          } as const,
        ]),
    heading2('Oplysninger, vi mangler'),
    ...bulletList(items),
    heading2('Hvis oplysningerne ikke kommer'),
    ...paragraphs(consequence),
    heading2('Regler'),
    ...bulletList(legalBasis),
  ]
}
