import { bulletList, heading2, paragraphs, type LetterBlock } from './letter-block'
import type { ShelvingContent } from './letter-content'

export const shelvingTitle = 'Ansøgningen er henlagt'

/** The body of a letter on an application that is shelved. */
export function shelvingBlocks({ legalBasis, reason }: ShelvingContent): readonly LetterBlock[] {
  return [
    { kind: 'paragraph', emphasis: true, text: 'Vi har henlagt jeres ansøgning og behandler den ikke videre.' },
    ...(paragraphs(reason).length === 0 ? [] : [heading2('Begrundelse'), ...paragraphs(reason)]),
    heading2('Hvis I stadig ønsker godkendelsen'),
    {
      kind: 'paragraph',
      text: 'I kan altid søge igen. Den nye ansøgning behandles, når den indeholder de oplysninger, der manglede.',
    },
    heading2('Regler'),
    ...bulletList(legalBasis),
  ]
}
