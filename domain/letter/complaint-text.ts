import { danishDate, danishLongDate } from '../calendar/danish'
import { heading2, type LetterBlock } from './letter-block'
import type { LetterComplaint, SuspensiveEffect } from './letter-content'
import type { LetterFrame } from './letter-frame'

const effects: Readonly<Record<SuspensiveEffect, string>> = {
  none: 'En klage udsætter ikke virkningen af afgørelsen: den gælder, mens klagen behandles.',
  'stay-possible':
    'En klage udsætter ikke virkningen af afgørelsen. I særlige tilfælde kan vi eller klageinstansen beslutte, at afgørelsen ikke skal gælde, mens klagen behandles. Skriv i klagen, hvis I ønsker det.',
  suspends:
    'En klage udsætter virkningen af afgørelsen: godkendelsen består, til klageinstansen har truffet afgørelse.',
}

/** Guidance on complaint (forvaltningsloven § 25): body, how, deadline, address, effect. */
export function complaintBlocks(
  { body, sendTo, length, due, suspensiveEffect, law }: LetterComplaint,
  { date, recipient }: LetterFrame,
): readonly LetterBlock[] {
  const starts = recipient.byPost ? 'hvor I har modtaget brevet' : 'hvor brevet er tilgængeligt i jeres Digital Post'
  return [
    heading2('Klagevejledning'),
    {
      kind: 'paragraph',
      text: `I kan klage over afgørelsen til ${body}. Klagen skal være modtaget senest ${length} efter den dag, ${starts}.`,
    },
    {
      kind: 'paragraph',
      emphasis: true,
      text:
        date === undefined || recipient.byPost
          ? `Fristen regnes fra den dag, ${starts}.`
          : `Er brevet tilgængeligt den ${danishDate(date)}, er sidste frist ${danishLongDate(due)} kl. 24.00.`,
    },
    {
      kind: 'paragraph',
      text: `Klagen sendes til ${sendTo.name}, ${sendTo.address}. Vi vurderer først sagen igen. Fastholder vi afgørelsen helt eller delvist, sender vi klagen og sagens akter til ${body}.`,
    },
    { kind: 'paragraph', text: effects[suspensiveEffect] },
    { kind: 'paragraph', text: `Reglerne om klage står i ${law}.` },
  ]
}
