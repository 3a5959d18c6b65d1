import { addressLines } from '../address/address-lines'
import { readAddress } from '../address/read-address'
import type { CivilDate } from '../calendar/civil-date'
import { danishDate } from '../calendar/danish'
import { accessAnswerBlocks, accessAnswerTitle } from './access-answer-text'
import { coverBlocks, coverTitle } from './cover-text'
import { decisionBlocks, decisionTitle } from './decision-text'
import { expiryBlocks, expiryTitle } from './expiry-text'
import { factHearingBlocks, factHearingTitle } from './fact-hearing-text'
import { hearingBlocks, hearingTitle } from './hearing-text'
import { informationRequestBlocks, informationRequestTitle } from './information-request-text'
import { interimExtensionBlocks, interimExtensionTitle } from './interim-extension-text'
import type { LetterBlock } from './letter-block'
import { revocationBlocks, revocationTitle } from './revocation-text'
import { reassessmentBlocks, reassessmentTitle } from './reassessment-text'
import type { LetterContent, LetterKind } from './letter-content'
import type { LetterRecipient } from './letter-frame'
import { shelvingBlocks, shelvingTitle } from './shelving-text'
import { stayBlocks, stayTitle } from './stay-text'
import { contractLetterBlocks, contractLetterTitle } from './contract-letter-text'
import { tenderNoticeBlocks, tenderNoticeTitle } from './tender-notice-text'
import { supervisionDecisionBlocks, supervisionDecisionTitle } from './supervision-decision-text'

/** A letter in words, laid out later as PDF or plain text. */
export interface LetterText {
  /** Danish, names kind and outcome. */
  readonly title: string
  readonly kind: LetterKind
  readonly sender: { readonly name: string; readonly contact: readonly string[] }
  readonly recipient: readonly string[]
  /** The address block, to be placed where the window of an envelope is; absent where no address is known. */
  readonly window?: readonly string[]
  /** Label and value: date, case number. */
  readonly particulars: readonly (readonly [label: string, value: string])[]
  readonly caseNumber: string
  readonly date?: CivilDate
  readonly blocks: readonly LetterBlock[]
}

/** The words of a letter. Parts that a draft lacks are left out or marked »…«: `missingFromLetter` tells which. */
export function letterText(content: LetterContent): LetterText {
  const { sender, caseNumber, date, kind } = content
  const { title, blocks } = bodyOf(content)
  const window = windowLines(content.recipient)
  return {
    title,
    kind,
    sender: {
      name: sender.name,
      contact: [sender.address, ...(sender.phone === undefined ? [] : [`Telefon ${sender.phone}`])],
    },
    recipient: recipientLines(content.recipient),
    ...(window === undefined ? {} : { window }),
    particulars: [
      ['Dato', date === undefined ? 'Udkast' : danishDate(date)],
      ['Sagsnummer', caseNumber],
    ],
    caseNumber,
    ...(date === undefined ? {} : { date }),
    blocks: [{ kind: 'heading', level: 1, text: title }, aboutBlock(content), ...blocks, ...closing(content)],
  }
}

function bodyOf(content: LetterContent): { readonly title: string; readonly blocks: readonly LetterBlock[] } {
  switch (content.kind) {
    case 'decision':
      return { title: decisionTitle(content), blocks: decisionBlocks(content) }
    case 'hearing':
      return { title: hearingTitle, blocks: hearingBlocks(content) }
    case 'fact-hearing':
      return { title: factHearingTitle, blocks: factHearingBlocks(content) }
    case 'information-request':
      return { title: informationRequestTitle(content), blocks: informationRequestBlocks(content) }
    case 'shelving':
      return { title: shelvingTitle, blocks: shelvingBlocks(content) }
    case 'cover':
      return { title: coverTitle(content), blocks: coverBlocks(content) }
    case 'interim-extension':
      return { title: interimExtensionTitle, blocks: interimExtensionBlocks(content) }
    case 'reassessment':
      return { title: reassessmentTitle(content), blocks: reassessmentBlocks(content) }
    case 'stay':
      return { title: stayTitle(content), blocks: stayBlocks(content) }
    case 'access-answer':
      return { title: accessAnswerTitle(content), blocks: accessAnswerBlocks(content) }
    case 'expiry':
      return { title: expiryTitle(content), blocks: expiryBlocks(content) }
    case 'revocation':
      return { title: revocationTitle(content), blocks: revocationBlocks(content) }
    case 'supervision-decision':
      return { title: supervisionDecisionTitle(content), blocks: supervisionDecisionBlocks(content) }
    case 'contract-letter':
      return { title: contractLetterTitle(content), blocks: contractLetterBlocks(content) }
    case 'tender-notice':
      return { title: tenderNoticeTitle(content), blocks: tenderNoticeBlocks(content) }
  }
}

/** What the window of an envelope shows, where the letter has an address: whom, then where, and nothing else. */
function windowLines({ name, attention, postalAddress }: LetterRecipient): readonly string[] | undefined {
  const address = readAddress(postalAddress)
  if (address === undefined) return undefined
  return [name, ...(attention === undefined ? [] : [`Att. ${attention}`]), ...addressLines(address)]
}

/** Whom it is for, as far as it does not stand in the window. Of a letter with an address only a printed one says how it was sent. */
function recipientLines({
  name,
  cvr,
  attention,
  onBehalfOf,
  byPost,
  postalAddress,
}: LetterRecipient): readonly string[] {
  const isInWindow = readAddress(postalAddress) !== undefined
  return [
    ...(isInWindow ? [] : [name]),
    ...(isInWindow || attention === undefined ? [] : [`Att. ${attention}`]),
    ...(onBehalfOf === undefined ? [] : [`som repræsentant for ${onBehalfOf}`]),
    ...(cvr === undefined ? [] : [`CVR-nummer ${cvr}`]),
    ...(byPost === true ? ['Sendt med brevpost'] : isInWindow ? [] : ['Sendt med Digital Post']),
  ]
}

const aboutBlock = ({ about }: LetterContent): LetterBlock => ({
  kind: 'paragraph',
  emphasis: true,
  text:
    'tender' in about
      ? `Udbuddet »${about.tender}«, delaftale ${about.lot}: ${about.specialeName}`
      : `${about.offerName}${about.pNumber === '' ? '' : ` (P-nummer ${about.pNumber})`}: ${about.specialfunktionName}`,
})

function closing({ signer, sender, attachments }: LetterContent): readonly LetterBlock[] {
  return [
    {
      kind: 'signature',
      lines: ['Med venlig hilsen', ...(signer === undefined ? [] : [signer.name, signer.title]), sender.name],
    },
    ...(attachments.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: 'Bilag' } as const,
          { kind: 'list', ordered: true, items: attachments } as const,
        ]),
  ]
}
