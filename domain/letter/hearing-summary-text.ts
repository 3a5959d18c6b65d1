import { danishDate, danishLongDate } from '../calendar/danish'
import { heading2, paragraphs, titled, type LetterBlock } from './letter-block'
import type { HearingSummary } from './letter-content'

/** How the party was heard, and what came of it, or why it was not (forvaltningsloven § 19). */
export function hearingSummaryBlocks(hearing: HearingSummary | undefined): readonly LetterBlock[] {
  if (hearing === undefined) return []
  if (hearing.kind === 'waived') {
    return [
      heading2('Partshøring'),
      { kind: 'paragraph', text: `Vi har undladt partshøring med hjemmel i ${hearing.legalGround}.` },
      ...paragraphs(hearing.reason),
    ]
  }
  const { sentOn, due, remarks, weighed } = hearing
  return [
    heading2('Partshøring'),
    {
      kind: 'paragraph',
      text: `Vi sendte den ${danishDate(sentOn)} den påtænkte afgørelse og dens grundlag i høring hos jer${due === undefined ? '' : ` med frist ${danishLongDate(due)}`}, jf. forvaltningsloven § 19.`,
    },
    ...(remarks === undefined
      ? paragraphs('Vi har ikke modtaget bemærkninger inden fristen.')
      : [
          ...titled('Jeres bemærkninger', paragraphs(remarks)),
          ...titled('Sådan er bemærkningerne indgået', paragraphs(weighed)),
        ]),
  ]
}
