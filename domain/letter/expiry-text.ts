import { danishLongDate } from '../calendar/danish'
import type { CivilDate } from '../calendar/civil-date'
import { complaintBlocks } from './complaint-text'
import { lapseReason } from './lapse-reason'
import { bulletList, heading2, paragraphs, type LetterBlock } from './letter-block'
import type { ExpiryContent, ExpiryGround } from './letter-content'

const titles: Readonly<Record<ExpiryGround, string>> = {
  'period-ended': 'Bekræftelse: godkendelsen er udløbet',
  unused: 'Afgørelse: godkendelsen er bortfaldet',
  'general-approval-ended': 'Afgørelse: godkendelsen er bortfaldet',
  'given-up': 'Bekræftelse: godkendelsen er opgivet',
}

const sentences: Readonly<Record<ExpiryGround, (lastDay: string) => string>> = {
  'period-ended': (lastDay) => `Godkendelsens periode er slut. Den gjaldt til og med ${lastDay} og er ikke fornyet.`,
  unused: (lastDay) => `Godkendelsen er bortfaldet, ${lapseReason.unused}. Den gjaldt til og med ${lastDay}.`,
  'general-approval-ended': (lastDay) =>
    `Godkendelsen er bortfaldet, ${lapseReason['general-approval-ended']}. Den gjaldt til og med ${lastDay}.`,
  'given-up': (lastDay) => `I har opgivet godkendelsen. Den gjaldt til og med ${lastDay}.`,
}

const notBegun = `Godkendelsen er bortfaldet, ${lapseReason['general-approval-ended']}, før den skulle begynde. Den træder ikke i kraft.`

export const expiryTitle = ({ ground }: ExpiryContent): string => titles[ground]

/** The body of a letter that confirms an approval's end. */
export function expiryBlocks(content: ExpiryContent): readonly LetterBlock[] {
  const { ground, lastDay, neverBegan, legalBasis, facts, complaint, publication } = content
  return [
    { kind: 'paragraph', emphasis: true, text: neverBegan === true ? notBegun : sentences[ground](dayOrGap(lastDay)) },
    {
      kind: 'paragraph',
      text: `Tilbuddet kan herefter ikke udføre specialfunktionen som godkendt. Ønsker I igen at udføre den, skal I søge om en ny godkendelse.${ground === 'general-approval-ended' ? '' : ' Tilbuddets generelle godkendelse er ikke berørt.'}`,
    },
    ...(paragraphs(facts).length === 0 ? [] : [heading2('Begrundelse'), ...paragraphs(facts)]),
    heading2('Regler'),
    ...bulletList(legalBasis),
    ...(paragraphs(publication).length === 0 ? [] : [heading2('Offentliggørelse'), ...paragraphs(publication)]),
    ...(complaint === undefined ? [] : complaintBlocks(complaint, content)),
  ]
}

const dayOrGap = (date: CivilDate | undefined): string => (date === undefined ? '…' : danishLongDate(date))
