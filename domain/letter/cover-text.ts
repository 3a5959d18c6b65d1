import type { LetterBlock } from './letter-block'
import type { CoverContent } from './letter-content'

export const coverTitle = ({ enclosed }: CoverContent): string => `Følgebrev til ${enclosed}`

/** The body of a sheet that goes on top of a letter which was not written for the post. */
export function coverBlocks({ enclosed, countsFromArrival }: CoverContent): readonly LetterBlock[] {
  return [
    { kind: 'paragraph', text: `Vedlagt er ${enclosed}. Vi sender brevet med posten.` },
    ...(countsFromArrival
      ? [
          {
            kind: 'paragraph',
            emphasis: true,
            text: 'Den frist, der begynder med brevet, regnes fra den dag, hvor I har modtaget det med posten. Det gælder også, hvis der står en anden dag i brevet.',
          } as const,
        ]
      : []),
  ]
}
