import { danishLongDate } from '../calendar/danish'
import { bulletList, heading2, paragraphs, type LetterBlock } from './letter-block'
import type { InterimExtensionContent } from './letter-content'

export const interimExtensionTitle = 'Afgørelse: godkendelsen er midlertidigt forlænget'

/** The body of a letter that extends an approval while its renewal is decided. */
export function interimExtensionBlocks({
  validTo,
  lastDay,
  legalBasis,
  facts,
  publication,
}: InterimExtensionContent): readonly LetterBlock[] {
  const until = lastDay === undefined ? '…' : danishLongDate(lastDay)
  return [
    {
      kind: 'paragraph',
      emphasis: true,
      text: `Vi forlænger godkendelsen midlertidigt. Den gælder til og med ${until}.`,
    },
    {
      kind: 'paragraph',
      text: `Godkendelsens periode slutter ${danishLongDate(validTo)}, og ansøgningen om fornyelse kom for sent til, at godkendelsen fortsætter af sig selv. Forlængelsen gælder, mens vi behandler ansøgningen. Fornyer vi godkendelsen forinden, begynder den nye periode uden afbrydelse; ellers udløber godkendelsen ${until} kl. 24.00.`,
    },
    ...(paragraphs(facts).length === 0 ? [] : [heading2('Begrundelse'), ...paragraphs(facts)]),
    heading2('Regler'),
    ...bulletList(legalBasis),
    ...(paragraphs(publication).length === 0 ? [] : [heading2('Offentliggørelse'), ...paragraphs(publication)]),
  ]
}
