import { danishLongDate } from '../calendar/danish'
import { complaintBlocks } from './complaint-text'
import { hearingSummaryBlocks } from './hearing-summary-text'
import { conditionTable } from './condition-table'
import { bulletList, heading2, paragraphs, titled, type LetterBlock } from './letter-block'
import type { SupervisionDecisionContent } from './letter-content'

export function supervisionDecisionTitle({ order, intensified, conditions }: SupervisionDecisionContent): string {
  const [first = '', ...more] = [
    ...(order === undefined ? [] : ['påbud']),
    ...(intensified === undefined ? [] : ['skærpet tilsyn']),
    ...(conditions === undefined ? [] : ['vilkår for godkendelsen']),
  ]
  const last = more.pop()
  return `Afgørelse: ${[first, ...more].join(', ')}${last === undefined ? '' : ` og ${last}`}`
}

/** The body of a decision that gives an order, begins intensified supervision, sets conditions, or does several of them. */
export function supervisionDecisionBlocks(content: SupervisionDecisionContent): readonly LetterBlock[] {
  const { legalBasis, facts, mainConsiderations, hearing, publication, complaint } = content
  return [
    ...orderBlocks(content),
    ...intensifiedBlocks(content),
    ...conditionBlocks(content),
    heading2('Begrundelse'),
    ...titled('Faktiske forhold', paragraphs(facts)),
    ...titled('Hovedhensyn', paragraphs(mainConsiderations)),
    ...titled('Regler', bulletList(legalBasis)),
    ...hearingSummaryBlocks(hearing),
    ...titled('Offentliggørelse', paragraphs(publication), heading2),
    ...(complaint === undefined ? [] : complaintBlocks(complaint, content)),
  ]
}

function orderBlocks({ order }: SupervisionDecisionContent): readonly LetterBlock[] {
  if (order === undefined) return []
  const { text, fulfilledBy, due, department, noNewResidents } = order
  return [
    {
      kind: 'paragraph',
      emphasis: true,
      text: `Vi giver jer påbud, som skal være efterkommet senest ${danishLongDate(due)} kl. 24.00.`,
    },
    ...titled(
      department === undefined ? 'Hvad I skal gøre' : `Hvad I skal gøre i ${department}`,
      paragraphs(text),
      heading2,
    ),
    ...titled('Sådan efterkommes påbuddet', paragraphs(fulfilledBy), heading2),
    ...(noNewResidents === true
      ? paragraphs('Så længe påbuddet gælder, må I ikke optage nye borgere. Det fremgår af registeret.')
      : []),
    ...(department === undefined
      ? []
      : paragraphs('I kan også efterkomme påbuddet ved at lukke afdelingen. Oplys det i så fald på sagen.')),
    ...paragraphs(
      'Oplys på sagen, når påbuddet er efterkommet, og vedlæg dokumentation. Er der særlige grunde, kan I bede om længere frist, inden fristen er udløbet. Efterkommes påbuddet ikke, kan vi rejse sag om, hvorvidt godkendelsen kan bestå.',
    ),
  ]
}

function intensifiedBlocks({ intensified }: SupervisionDecisionContent): readonly LetterBlock[] {
  if (intensified === undefined) return []
  const { from, to, prolongs, withoutOrderBecause } = intensified
  return [
    {
      kind: 'paragraph',
      emphasis: true,
      text: `${prolongs === true ? 'Vi forlænger det skærpede tilsyn' : 'Vi iværksætter skærpet tilsyn'} fra ${danishLongDate(from)} til og med ${danishLongDate(to)}.`,
    },
    ...paragraphs(
      'I den tid fører vi hyppigere tilsyn med jer. Det skærpede tilsyn ophører af sig selv med sin sidste dag, medmindre vi forinden træffer en ny afgørelse.',
    ),
    ...titled('Derfor giver vi ikke påbud', paragraphs(withoutOrderBecause), heading2),
  ]
}

function conditionBlocks({ conditions }: SupervisionDecisionContent): readonly LetterBlock[] {
  if (conditions === undefined) return []
  return [
    {
      kind: 'paragraph',
      emphasis: true,
      text: 'Godkendelsen gælder fra i dag også på de vilkår, der fremgår nedenfor.',
    },
    heading2('Vilkår'),
    ...paragraphs(
      'Det er en betingelse for fortsat godkendelse, at vilkårene opfyldes inden fristen, jf. socialtilsynsloven § 5, stk. 5. Meld på godkendelsens sag, når et vilkår er opfyldt.',
    ),
    conditionTable(conditions),
  ]
}
