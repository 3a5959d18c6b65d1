import { danishLongDate } from '../calendar/danish'
import { bulletList, heading2, paragraphs, titled, type LetterBlock } from './letter-block'
import type { ContractLetterContent } from './letter-content'

const titles: Readonly<Record<ContractLetterContent['told'], string>> = {
  changed: 'Kontrakten er ændret',
  breach: 'Misligholdelse af kontrakten',
  terminated: 'Opsigelse af kontrakten',
  withdrawn: 'Opsigelsen er trukket tilbage',
  closed: 'Forpligtelsen er afsluttet',
}

const openings: Readonly<Record<ContractLetterContent['told'], string>> = {
  changed:
    'Vi har godkendt en ændring af kontrakten om videns- og rådgivningsforpligtelsen. Kontrakten gælder i øvrigt uændret.',
  breach: 'I overholder efter vores opfattelse ikke kontrakten om videns- og rådgivningsforpligtelsen.',
  terminated: 'Kontrakten om videns- og rådgivningsforpligtelsen ophører før tid.',
  withdrawn:
    'Opsigelsen af kontrakten om videns- og rådgivningsforpligtelsen gælder ikke længere. Kontrakten løber, som den gjorde før opsigelsen.',
  closed:
    'Kontrakten om videns- og rådgivningsforpligtelsen er ophørt, slutrapporten er godkendt, og forpligtelsen er overdraget. Der udestår ikke mere efter kontrakten.',
}

const textTitles: Readonly<Record<ContractLetterContent['told'], string>> = {
  changed: 'Hvad der ændres, og hvorfor',
  breach: 'Hvori misligholdelsen består',
  terminated: 'Begrundelse',
  withdrawn: 'Begrundelse',
  closed: 'Overdragelse',
}

export const contractLetterTitle = ({ told }: ContractLetterContent): string => titles[told]

/** The body of what a supplier is told of its contract: agreements and their performance, and so no decision that is complained of. */
export function contractLetterBlocks(content: ContractLetterContent): readonly LetterBlock[] {
  const { told, ground, text, terms = [], legalBasis } = content
  return [
    { kind: 'paragraph', emphasis: true, text: openings[told] },
    ...titled('Grundlag', paragraphs(ground), heading2),
    ...titled(textTitles[told], paragraphs(text), heading2),
    ...titled('Vilkår herefter', bulletList(terms), heading2),
    ...dayBlocks(content),
    heading2('Regler'),
    ...bulletList(legalBasis),
  ]
}

function dayBlocks({ told, day }: ContractLetterContent): readonly LetterBlock[] {
  if (day === undefined) return []
  if (told === 'breach')
    return titled(
      'Frist for at afhjælpe',
      paragraphs(
        `Forholdet skal være bragt i orden senest ${danishLongDate(day)}. Oplys i sagen, hvad I har gjort. Er forholdet ikke bragt i orden, kan kontrakten opsiges.`,
      ),
      heading2,
    )
  return titled(
    'Kontraktens sidste dag',
    paragraphs(
      `Kontrakten løber til og med ${danishLongDate(day)}. ${told === 'terminated' ? 'Til og med den dag gælder kontrakten fuldt ud. Derefter skylder I slutrapport og overdragelse efter kontrakten.' : ''}`.trim(),
    ),
    heading2,
  )
}
