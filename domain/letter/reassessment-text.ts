import type { ReassessmentResult } from '../complaint/reassessment/reassessment'
import { danishLongDate } from '../calendar/danish'
import { bulletList, heading2, paragraphs, type LetterBlock } from './letter-block'
import type { ReassessmentContent } from './letter-content'

const titles: Readonly<Record<ReassessmentResult, string>> = {
  upheld: 'Genvurdering: I får medhold i klagen',
  partly: 'Genvurdering: I får delvist medhold i klagen',
  maintained: 'Genvurdering: vi fastholder afgørelsen',
}

export const reassessmentTitle = ({ result }: ReassessmentContent): string => titles[result]

/** The body of a letter that tells what a reassessment came to, and what happens next. */
export function reassessmentBlocks(content: ReassessmentContent): readonly LetterBlock[] {
  const { decision, receivedOn, reasons, change, legalBasis } = content
  return [
    {
      kind: 'paragraph',
      text: `Vi modtog jeres klage ${danishLongDate(receivedOn)}. Den angår vores afgørelse fra ${danishLongDate(decision.date)}, sag ${decision.caseNumber} (${decision.name.toLowerCase()}). Vi har vurderet sagen igen. En, der ikke deltog i afgørelsen, har genvurderet den.`,
    },
    { kind: 'paragraph', emphasis: true, text: next(content) },
    ...(paragraphs(change).length === 0 ? [] : [heading2('Det ændrer vi'), ...paragraphs(change)]),
    heading2('Begrundelse'),
    ...paragraphs(reasons),
    heading2('Regler'),
    ...bulletList(legalBasis),
  ]
}

function next({ result, keepBy, keepAfterArrival, appealsBody = 'Ankestyrelsen' }: ReassessmentContent): string {
  switch (result) {
    case 'upheld':
      return 'Afgørelsen gælder ikke længere. Vi træffer en ny afgørelse, og I hører fra os. I behøver ikke at gøre noget.'
    case 'partly':
      return `Afgørelsen er ændret som beskrevet. Skriv til os${keepBy !== undefined ? ` senest ${danishLongDate(keepBy)}` : keepAfterArrival !== undefined ? ` senest ${keepAfterArrival} efter, at I har fået dette brev` : ''}, hvis I fastholder klagen over resten, eller træk den tilbage. Hører vi ikke fra jer, sender vi klagen til ${appealsBody}.`
    case 'maintained':
      return `Vi sender klagen og sagens akter til ${appealsBody}, som afgør den. I behøver ikke at gøre noget.`
  }
}
