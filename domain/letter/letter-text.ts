import { addressLines } from '../address/address-lines'
import { readAddress } from '../address/read-address'
import type { CivilDate } from '../calendar/civil-date'
import { danishDate } from '../calendar/danish'
import { decisionBlocks, decisionTitle } from './decision-text'
import { expiryBlocks, expiryTitle } from './expiry-text'
import { hearingBlocks, hearingTitle } from './hearing-text'
import { informationRequestBlocks, informationRequestTitle } from './information-request-text'
import { interimExtensionBlocks, interimExtensionTitle } from './interim-extension-text'
import type { LetterBlock } from './letter-block'
import type { LetterContent, LetterKind, LetterRecipient } from './letter-content'

/** A letter in words, laid out later as PDF or plain text. */
export interface LetterText {
  /** Danish, names kind and outcome. */
  readonly title: string
  readonly kind: LetterKind
  readonly sender: { readonly name: string; readonly contact: readonly string[] }
  readonly recipient: readonly string[]
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
  return {
    title,
    kind,
    sender: {
      name: sender.name,
      contact: [sender.address, ...(sender.phone === undefined ? [] : [`Telefon ${sender.phone}`])],
    },
    recipient: recipientLines(content.recipient),
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
    case 'information-request':
      return { title: informationRequestTitle(content), blocks: informationRequestBlocks(content) }
    case 'interim-extension':
      return { title: interimExtensionTitle, blocks: interimExtensionBlocks(content) }
    case 'expiry':
      return { title: expiryTitle(content), blocks: expiryBlocks(content) }
  }
}

/** As on an envelope: whom, then where; what the post does not need comes after it. */
function recipientLines({
  name,
  cvr,
  attention,
  onBehalfOf,
  byPost,
  postalAddress,
}: LetterRecipient): readonly string[] {
  const address = byPost === true ? readAddress(postalAddress) : undefined
  return [
    name,
    ...(attention === undefined ? [] : [`Att. ${attention}`]),
    ...(address === undefined ? [] : addressLines(address)),
    ...(onBehalfOf === undefined ? [] : [`som repræsentant for ${onBehalfOf}`]),
    `CVR-nummer ${cvr}`,
    byPost ? 'Sendt med brevpost' : 'Sendt med Digital Post',
  ]
}

const aboutBlock = ({ about }: LetterContent): LetterBlock => ({
  kind: 'paragraph',
  emphasis: true,
  text: `${about.offerName} (P-nummer ${about.pNumber}): ${about.specialfunktionName}`,
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
