import { danishLongDate } from '../calendar/danish'
import { milderMeans } from '../revocation/milder-means/milder-means'
import { revocationGrounds } from '../revocation/grounds'
import { complaintBlocks } from './complaint-text'
import { hearingSummaryBlocks } from './hearing-summary-text'
import { bulletList, heading2, paragraphs, titled, type LetterBlock } from './letter-block'
import type { RevocationContent } from './letter-content'

export const revocationTitle = ({ part }: RevocationContent): string =>
  part === undefined
    ? 'Afgørelse: tilbagekaldelse af godkendelse'
    : 'Afgørelse: tilbagekaldelse af en del af godkendelsen'

/** The body of a decision that withdraws an approval, or a part of it (socialtilsynsloven § 5, stk. 6). */
export function revocationBlocks(content: RevocationContent): readonly LetterBlock[] {
  const { legalBasis, facts, mainConsiderations, criteria, hearing, publication, complaint, citizens } = content
  return [
    ...decisionBlocks(content),
    heading2('Begrundelse'),
    ...groundBlocks(content),
    ...titled(
      'Kriterier, der ikke længere er opfyldt',
      bulletList(criteria.map(({ title, text }) => `${title}: ${text}`)),
    ),
    ...titled('Faktiske forhold', paragraphs(facts)),
    ...titled('Hovedhensyn', paragraphs(mainConsiderations)),
    ...titled(
      'Derfor er mildere midler ikke nok',
      bulletList(content.considered.map(({ means, notEnoughBecause }) => `${milderMeans[means]}: ${notEnoughBecause}`)),
    ),
    ...titled('Regler', bulletList(legalBasis)),
    ...hearingSummaryBlocks(hearing),
    ...titled('Borgerne', paragraphs(citizens), heading2),
    ...quarantineBlocks(content),
    ...titled('Offentliggørelse', paragraphs(publication), heading2),
    ...(complaint === undefined ? [] : complaintBlocks(complaint, content)),
  ]
}

function decisionBlocks({ part, effectiveFrom }: RevocationContent): readonly LetterBlock[] {
  return [
    {
      kind: 'paragraph',
      emphasis: true,
      text:
        part === undefined
          ? 'Vi tilbagekalder godkendelsen.'
          : 'Vi tilbagekalder en del af godkendelsen. Resten består.',
    },
    ...paragraphs(part?.text),
    ...bulletList([
      ...(part?.department === undefined ? [] : [`Ikke længere omfattet: ${part.department}`]),
      ...(part?.targetGroup === undefined ? [] : [`Godkendt målgruppe herefter: ${part.targetGroup}`]),
      ...(part?.places === undefined ? [] : [`Godkendte pladser herefter: ${part.places}`]),
    ]),
    heading2('Hvornår afgørelsen har virkning'),
    ...paragraphs(
      'Afgørelsen har virkning fra den dag, hvor klagefristen er gået for alle, der har fået den. Klager I i tide, består godkendelsen, til klagen er afgjort.',
    ),
    ...paragraphs(
      effectiveFrom === undefined
        ? undefined
        : `Afgørelsen har tidligst virkning fra og med ${danishLongDate(effectiveFrom)}.`,
    ),
    ...paragraphs(
      'Bringes forholdene i orden inden da, så oplys det på sagen. Afgørelsen får ikke virkning, før vi har taget stilling til det.',
    ),
  ]
}

function groundBlocks({ ground, unmet }: RevocationContent): readonly LetterBlock[] {
  return [
    ...paragraphs(`Grundlaget for afgørelsen: ${revocationGrounds[ground].toLowerCase()}.`),
    ...(unmet === undefined
      ? []
      : paragraphs(`Det drejer sig om: ${unmet.text} Det skulle være sket senest ${danishLongDate(unmet.due)}.`)),
  ]
}

function quarantineBlocks({ quarantineYears }: RevocationContent): readonly LetterBlock[] {
  return quarantineYears === undefined
    ? []
    : titled(
        'Karantæne',
        paragraphs(
          `Når afgørelsen har fået virkning, er tilbuddets leder i karantæne i ${quarantineYears} år efter socialtilsynsloven og kan ikke lede et tilbud, der skal godkendes.`,
        ),
        heading2,
      )
}
