import { timeToAnswer } from './last-day'
import { bulletList, heading2, paragraphs, type LetterBlock } from './letter-block'
import type { HearingContent } from './letter-content'

export const hearingTitle = 'Partshøring før afgørelse'

/** The body of a hearing letter (forvaltningsloven § 19). */
export function hearingBlocks({ legalBasis, intended, facts, ...time }: HearingContent): readonly LetterBlock[] {
  return [
    {
      kind: 'paragraph',
      text: 'Vi er ved at behandle jeres sag. Før vi træffer afgørelse, vil vi høre jeres bemærkninger til de oplysninger, der kan være til ugunst for jer, jf. forvaltningsloven § 19.',
    },
    ...timeToAnswer(time),
    heading2('Den påtænkte afgørelse'),
    ...paragraphs(intended),
    heading2('Oplysninger, afgørelsen vil bygge på'),
    ...paragraphs(facts),
    heading2('Regler, afgørelsen vil bygge på'),
    ...bulletList(legalBasis),
    heading2('Sådan svarer I'),
    {
      kind: 'paragraph',
      text: 'Svar på sagen med jeres bemærkninger og de dokumenter, I vil henvise til. I kan bede om mere tid eller om at se sagens akter, inden fristen er udløbet. Svarer I ikke, træffer vi afgørelse på det grundlag, vi har.',
    },
  ]
}
