import { danishDate, danishLongDate } from '../calendar/danish'
import { givesApproval, type Outcome } from '../application/decision/outcomes'
import { judgements } from '../review/assessment/judgements'
import { complaintBlocks } from './complaint-text'
import { hearingSummaryBlocks } from './hearing-summary-text'
import { bulletList, heading2, heading3, paragraphs, titled, type LetterBlock } from './letter-block'
import { conditionTable } from './condition-table'
import type { DecisionContent } from './letter-content'

const titles: Readonly<Record<Outcome, string>> = {
  granted: 'Afgørelse: godkendelse af specialfunktion',
  'granted-with-conditions': 'Afgørelse: godkendelse af specialfunktion med vilkår',
  partial: 'Afgørelse: delvist medhold i ansøgning om specialfunktion',
  refused: 'Afgørelse: afslag på godkendelse af specialfunktion',
  dismissed: 'Afgørelse: afvisning af ansøgning om specialfunktion',
}

const renewalTitles: Readonly<Record<Outcome, string>> = {
  granted: 'Afgørelse: fornyelse af godkendelse',
  'granted-with-conditions': 'Afgørelse: fornyelse af godkendelse med vilkår',
  partial: 'Afgørelse: delvist medhold i ansøgning om fornyelse',
  refused: 'Afgørelse: afslag på fornyelse af godkendelse',
  dismissed: 'Afgørelse: afvisning af ansøgning om fornyelse',
}

/** The decision letter's title, without the party's own words. */
export const decisionTitle = ({ outcome, renewal }: DecisionContent): string =>
  (renewal ? renewalTitles : titles)[outcome]

/** The body of a decision letter: the decision first, then why, then what follows from it, then how to complain. */
export function decisionBlocks(content: DecisionContent): readonly LetterBlock[] {
  return [
    {
      kind: 'paragraph',
      text: `Vi har behandlet jeres ansøgning af ${danishDate(content.appliedOn)} om ${content.renewal ? 'fornyelse af godkendelsen til' : 'godkendelse til'} at udføre specialfunktionen »${content.about.specialfunktionName}«.`,
    },
    heading2('Afgørelse'),
    { kind: 'paragraph', emphasis: true, text: decisionSentence(content) },
    ...paragraphs(content.scope),
    ...approvalBlocks(content),
    ...conditionBlocks(content),
    ...reasonBlocks(content),
    ...hearingSummaryBlocks(content.hearing),
    ...consequenceBlocks(content),
    ...(content.complaint === undefined ? [] : complaintBlocks(content.complaint, content)),
  ]
}

function decisionSentence({ outcome, renewal, conditions }: DecisionContent): string {
  const approval = renewal ? 'fornyer godkendelsen af' : 'godkender'
  switch (outcome) {
    case 'granted':
      return `Vi ${approval} specialfunktionen som ansøgt.`
    case 'granted-with-conditions':
      return `Vi ${approval} specialfunktionen på ${conditions.length === 1 ? 'det vilkår, der fremgår' : 'de vilkår, der fremgår'} nedenfor.`
    case 'partial':
      return `Vi giver delvist medhold: Vi ${approval} en del af det, I har søgt om, og giver afslag på resten.`
    case 'refused':
      return renewal
        ? 'Vi giver afslag på at forny godkendelsen af specialfunktionen.'
        : 'Vi giver afslag på ansøgningen om godkendelse af specialfunktionen.'
    case 'dismissed':
      return 'Vi afviser ansøgningen. Vi har ikke taget stilling til, om specialfunktionen kan godkendes.'
  }
}

function approvalBlocks({
  outcome,
  granted,
  validity,
  descriptionVersion,
  about,
}: DecisionContent): readonly LetterBlock[] {
  if (!givesApproval(outcome)) return []
  const rows = [
    ['Tilbud', `${about.offerName}, P-nummer ${about.pNumber}`],
    ['Specialfunktion', about.specialfunktionName],
    ...(granted === undefined
      ? []
      : [
          ['Målgruppe', granted.targetGroup],
          ['Pladser', placesOf(granted)],
        ]),
    ...(validity === undefined
      ? []
      : [
          ['Gælder fra', danishLongDate(validity.from)],
          ['Gælder til og med', danishLongDate(validity.to)],
        ]),
    ...(descriptionVersion === undefined ? [] : [['Specialebeskrivelse', `Version ${descriptionVersion}`]]),
  ]
  return [
    heading2('Hvad godkendelsen omfatter'),
    {
      kind: 'table',
      caption: 'Godkendelsens omfang',
      columns: [
        { header: 'Oplysning', share: 3 },
        { header: 'Godkendelsen', share: 7 },
      ],
      rows,
    },
    {
      kind: 'paragraph',
      text: 'Godkendelsen gælder for dette tilbud på dette sted. Den forudsætter, at tilbuddet er generelt godkendt efter socialtilsynsloven § 5; ophører den generelle godkendelse, falder godkendelsen af specialfunktionen bort.',
    },
  ]
}

const placesOf = ({ places, appliedPlaces }: NonNullable<DecisionContent['granted']>): string =>
  appliedPlaces === undefined ? String(places) : `${places} (ansøgt: ${appliedPlaces})`

function conditionBlocks({ conditions }: DecisionContent): readonly LetterBlock[] {
  if (conditions.length === 0) return []
  return [
    heading2('Vilkår'),
    {
      kind: 'paragraph',
      text: 'Godkendelsen er givet på følgende vilkår, jf. socialtilsynsloven § 5, stk. 5. Det er en betingelse for fortsat godkendelse, at vilkårene opfyldes inden fristen.',
    },
    conditionTable(conditions),
  ]
}

function reasonBlocks({
  outcome,
  legalBasis,
  facts,
  mainConsiderations,
  criteria,
  descriptionVersion,
}: DecisionContent): readonly LetterBlock[] {
  const judged = criteria.filter(({ fulfilled, text }) => fulfilled !== undefined || text !== undefined)
  const parts: readonly LetterBlock[] = [
    ...titled('Retsgrundlag', bulletList(legalBasis)),
    ...titled('Sagens faktiske forhold', paragraphs(facts)),
    ...titled('Hovedhensyn', paragraphs(mainConsiderations)),
    ...(judged.length === 0
      ? []
      : [
          heading3('Vurdering af kriterierne'),
          {
            kind: 'paragraph',
            text: `Vi har vurderet hvert kriterium i specialebeskrivelsen${descriptionVersion === undefined ? '' : `, version ${descriptionVersion}`}. Afgørelsen er truffet efter en samlet vurdering og følger ikke af et enkelt kriterium.`,
          } as const,
          {
            kind: 'table',
            caption: 'Vurdering af specialebeskrivelsens kriterier',
            columns: [
              { header: 'Kriterium', share: 4 },
              { header: 'Opfyldt', share: 2 },
              { header: 'Vurdering', share: 6 },
            ],
            rows: judged.map(({ title, fulfilled, text }) => [
              title,
              fulfilled === undefined ? '…' : judgements[fulfilled],
              text ?? '…',
            ]),
          } as const,
        ]),
  ]
  if (parts.length === 0 && outcome !== 'granted') return []
  return [
    heading2('Begrundelse'),
    ...(outcome === 'granted' && parts.length === 0
      ? [
          {
            kind: 'paragraph',
            text: 'I har fået fuldt medhold. Afgørelsen er truffet efter socialtilsynsloven § 5, fordi tilbuddet opfylder kriterierne i specialebeskrivelsen.',
          } as const,
        ]
      : parts),
  ]
}

function consequenceBlocks({ renewBy, dutyToReport, publication }: DecisionContent): readonly LetterBlock[] {
  return [
    ...(renewBy === undefined
      ? []
      : [
          heading2('Fornyelse'),
          {
            kind: 'paragraph',
            text: `Godkendelsen er tidsbegrænset. Søger I om fornyelse senest ${danishLongDate(renewBy)}, gælder godkendelsen, til vi har truffet afgørelse om fornyelsen, også hvis perioden udløber forinden. Søger I senere, udløber godkendelsen ved periodens slutning, medmindre vi har nået at forny den.`,
          } as const,
        ]),
    ...titled('Pligt til at oplyse om ændringer', paragraphs(dutyToReport), heading2),
    ...titled('Offentliggørelse', paragraphs(publication), heading2),
  ]
}
