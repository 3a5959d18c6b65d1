import { danishLongDate } from '../calendar/danish'
import { countedFrom, lastDay } from './last-day'
import { bulletList, heading2, paragraphs, type LetterBlock } from './letter-block'
import type { InformationRequestContent } from './letter-content'

export const informationRequestTitle = ({ reminder }: InformationRequestContent): string =>
  reminder ? 'Påmindelse: vi mangler oplysninger til jeres ansøgning' : 'Vi mangler oplysninger til jeres ansøgning'

/** The body of a request for information (socialtilsynsloven § 12). */
export function informationRequestBlocks({
  legalBasis,
  items,
  due,
  dueAfterArrival,
  reminder,
  further,
  consequence,
}: InformationRequestContent): readonly LetterBlock[] {
  return [
    {
      kind: 'paragraph',
      text: reminder
        ? 'Vi har tidligere bedt jer om oplysninger, som vi endnu ikke har modtaget. Vi kan først behandle ansøgningen, når vi har dem.'
        : further === true
          ? 'Vi behandler jeres ansøgning. Vi skal bruge flere oplysninger for at kunne træffe afgørelse.'
          : 'Vi har modtaget jeres ansøgning. Den mangler oplysninger, som vi skal bruge for at kunne behandle den.',
    },
    ...lastDay(
      due === undefined ? undefined : `Send oplysningerne senest ${danishLongDate(due)} kl. 24.00.`,
      dueAfterArrival === undefined
        ? undefined
        : `Send oplysningerne inden ${dueAfterArrival}, regnet fra den dag, hvor dette brev er kommet frem. ${countedFrom}`,
    ),
    heading2('Oplysninger, vi mangler'),
    ...bulletList(items),
    heading2('Hvis oplysningerne ikke kommer'),
    ...paragraphs(consequence),
    heading2('Regler'),
    ...bulletList(legalBasis),
  ]
}
