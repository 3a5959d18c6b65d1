import type { PostedLetter } from '../letters/digital-post'
import { element, type XmlElement } from '../domain/xml/xml-element'

/** Who sends or gets a message. A CPR number is on its way through here, and is kept nowhere. */
export interface MemoParty {
  readonly idType: 'CVR' | 'CPR'
  readonly id: string
  readonly name: string
}

/** The longest label that Digital Post takes, in characters. */
const longestLabel = 256

/**
 * A letter as a MeMo 1.2 message: the PDF as the main document, what is enclosed beside it. The order of the elements is
 * the format's. `mandatory`, since a letter of the authority must come through whatever its recipient has opted out of;
 * not `legalNotification`, which would make it a service of process (forkyndelse) that the law does not ask for.
 */
export function memoMessage(
  letter: PostedLetter,
  { uuid, sender, recipient }: { readonly uuid: string; readonly sender: MemoParty; readonly recipient: MemoParty },
): XmlElement {
  const { letterId, caseNumber, title, pdf, issuedAt, attachments } = letter
  return element(
    'memo:Message',
    [
      element('memo:MessageHeader', [
        element('memo:messageType', 'DIGITALPOST'),
        element('memo:messageUUID', uuid),
        element('memo:messageID', letterId),
        element('memo:label', labelOf(`${title}, sagsnr. ${caseNumber}`)),
        element('memo:mandatory', 'true'),
        element('memo:legalNotification', 'false'),
        element('memo:Sender', [
          element('memo:senderID', sender.id),
          element('memo:idType', sender.idType),
          element('memo:label', labelOf(sender.name)),
        ]),
        element('memo:Recipient', [
          element('memo:recipientID', recipient.id),
          element('memo:idType', recipient.idType),
          element('memo:label', labelOf(recipient.name)),
        ]),
        element('memo:ContentData', [
          element('memo:CaseID', [element('memo:caseID', caseNumber), element('memo:caseSystem', 'Specialeplan')]),
        ]),
      ]),
      element('memo:MessageBody', [
        element('memo:createdDateTime', withoutMilliseconds(issuedAt)),
        element('memo:MainDocument', [
          element('memo:label', labelOf(title)),
          fileOf({ filename: `${title}.pdf`, mediaType: 'application/pdf', content: pdf }),
        ]),
        ...attachments.map((attachment) =>
          element('memo:AdditionalDocument', [element('memo:label', labelOf(attachment.title)), fileOf(attachment)]),
        ),
      ]),
    ],
    { memoVersion: '1.2' },
  )
}

const fileOf = ({
  filename,
  mediaType,
  content,
}: {
  readonly filename: string
  readonly mediaType: string
  readonly content: Buffer
}): XmlElement =>
  element('memo:File', [
    element('memo:encodingFormat', mediaType),
    element('memo:filename', fileNameOf(filename)),
    element('memo:language', 'da'),
    element('memo:content', content.toString('base64')),
  ])

const labelOf = (text: string): string => [...text.replace(/\s+/g, ' ').trim()].slice(0, longestLabel).join('')

/** Digital Post refuses names that some file system would not take, and blanks that are no ordinary space. */
function fileNameOf(name: string): string {
  const clean = name.replace(/[<>:"/\\|?*\p{Cc}\u00A0\u2000-\u200A\u2028\u2029\u205F\u2060\u3000]+/gu, '-')
  const dot = clean.lastIndexOf('.')
  const [stem, ending] = dot < 1 ? [clean, ''] : [clean.slice(0, dot), clean.slice(dot)]
  return `${[...stem].slice(0, 100).join('')}${ending}`
}

/** As the other clients write times, and the service is known to take them. */
export const withoutMilliseconds = (instant: string): string => instant.replace(/\.\d+Z$/, 'Z')
