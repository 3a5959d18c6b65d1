import { danishDate, danishLongDate, danishShortDate } from '../domain/calendar/danish'
import { civilDateAt, localTimeAt } from '../domain/calendar/copenhagen'
import type { Instant } from '../domain/calendar/instant'
import { heading2, paragraphs, type LetterBlock } from '../domain/letter/letter-block'
import type { PrintedText } from '../letters/render-letter'
import type { CertificateContent, CertifiedDeadline, CertifiedReceipt } from './certificate'

/** To the second, with thousandths where they are what tells in time from too late: "25.01.2027 kl. 23.59.59,999". */
function moment(at: Instant): string {
  const millis = at.slice(20, 23)
  return `${danishShortDate(civilDateAt(at))} kl. ${localTimeAt(at).replaceAll(':', '.')}${millis === '000' ? '' : `,${millis}`}`
}

const outcomes: Readonly<Record<CertifiedReceipt['outcome'], string>> = {
  accepted: 'Behandlet',
  refused: 'Afvist',
  pending: 'Modtaget og endnu ikke behandlet',
}
const standings: Readonly<Record<CertifiedDeadline['standing'], string>> = {
  running: 'løber',
  passed: 'udløbet',
  met: 'overholdt eller bortfaldet',
  moved: 'flyttet',
}

/** A certificate in words, to be printed: what is received and when, by which deadlines, and how it is proved. */
export function certificateText(
  content: CertificateContent,
  { digest, keyId }: { readonly digest: string; readonly keyId: string },
): PrintedText {
  const { issuer, issuedOn, issuedTo, case: about, kind, receipts } = content
  const title = kind === 'case' ? 'Certifikat for en sags forløb' : 'Certifikat for modtagelse'
  const caseNumber = about?.caseNumber ?? receipts[0]?.number ?? ''
  return {
    title,
    documentKind: 'Certifikat',
    sender: { name: issuer.name, contact: [issuer.address] },
    recipient: [issuedTo.name, ...(issuedTo.organisation === undefined ? [] : [issuedTo.organisation])],
    particulars: [
      ['Dato', danishDate(issuedOn)],
      ['Sagsnummer', caseNumber],
    ],
    caseNumber,
    date: issuedOn,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      ...(about === undefined
        ? []
        : [
            {
              kind: 'paragraph',
              emphasis: true,
              text: `${about.title} (${about.procedureName}): ${about.statusName}`,
            } as const,
          ]),
      {
        kind: 'paragraph',
        text: `Herved attesteres, hvad der er registreret om ${kind === 'case' ? 'sagen' : 'indsendelsen'} den ${danishDate(issuedOn)}.`,
      },
      ...receiptBlocks(receipts),
      ...deadlineBlocks(content),
      ...deliveryBlocks(content),
      ...journalBlocks(content),
      heading2('Sådan efterprøves certifikatet'),
      ...paragraphs(
        [
          'Certifikatet findes også som JSON-fil med de samme oplysninger, dette dokuments SHA-256 og en elektronisk signatur (Ed25519) over det hele. Filen kan efterprøves uden adgang til systemet med programmet verify-certificate og myndighedens offentliggjorte nøgler.',
          `Oplysningernes SHA-256: ${digest}`,
          `Nøglens id: ${keyId}`,
          `Nøglerne offentliggøres på ${issuer.address}/api/certificate-keys`,
        ].join('\n'),
      ),
    ],
  }
}

function receiptBlocks(receipts: readonly CertifiedReceipt[]): readonly LetterBlock[] {
  if (receipts.length === 0) return []
  return [
    heading2(receipts.length === 1 ? 'Indsendelsen' : 'Indsendelser'),
    {
      kind: 'table',
      caption: 'Modtagne indsendelser',
      columns: [
        { header: 'Kvittering', share: 2 },
        { header: 'Hvad', share: 3 },
        { header: 'Modtaget', share: 3 },
        { header: 'Udfald', share: 2 },
      ],
      rows: receipts.map(({ number, label, receivedAt, outcome, refusal }) => [
        number,
        label,
        moment(receivedAt),
        refusal === undefined ? outcomes[outcome] : `${outcomes[outcome]} (${refusal.code})`,
      ]),
    },
    ...receipts.flatMap(({ number, sha256, deadlines }) => [
      ...paragraphs(`SHA-256 af det indsendte (${number}): ${sha256}`),
      ...deadlines.flatMap(({ explanation, inTime }) =>
        paragraphs(`${inTime ? 'Modtaget inden fristens udløb.' : 'Modtaget efter fristens udløb.'} ${explanation}`),
      ),
    ]),
  ]
}

function deadlineBlocks({ deadlines, clock }: CertificateContent): readonly LetterBlock[] {
  if (deadlines.length === 0) return []
  return [
    heading2('Frister'),
    {
      kind: 'table',
      caption: 'Sagens frister',
      columns: [
        { header: 'Regel', share: 3 },
        { header: 'Sidste dag', share: 3 },
        { header: 'Stand', share: 3 },
        { header: 'Rækker', share: 2 },
      ],
      rows: deadlines.map(({ ruleName, date, standing, setBy, endedBy }) => [
        ruleName,
        danishLongDate(date),
        standings[standing],
        endedBy === undefined ? `${setBy}–` : `${setBy}–${endedBy}`,
      ]),
    },
    ...(clock === undefined ? [] : [{ kind: 'list', ordered: false, items: clock } as const]),
  ]
}

function deliveryBlocks({ letters, messages }: CertificateContent): readonly LetterBlock[] {
  return [
    ...(letters.length === 0
      ? []
      : [
          heading2('Breve'),
          {
            kind: 'table',
            caption: 'Breve og deres levering',
            columns: [
              { header: 'Brev', share: 4 },
              { header: 'Til', share: 3 },
              { header: 'Tilgængeligt', share: 3 },
              { header: 'Kvittering', share: 3 },
            ],
            rows: letters.map(({ title, to, availableAt, receipt, byPost }) => [
              title,
              to.name,
              availableAt === undefined ? (byPost === true ? 'Med posten' : 'Undervejs') : moment(availableAt),
              receipt ?? '–',
            ]),
          } as const,
        ]),
    ...(messages.length === 0
      ? []
      : [
          heading2('E-mails'),
          {
            kind: 'table',
            caption: 'E-mails og mailservernes svar',
            columns: [
              { header: 'Emne', share: 4 },
              { header: 'Til', share: 3 },
              { header: 'Sendt', share: 3 },
              { header: 'Svar', share: 3 },
            ],
            rows: messages.map(({ subject, to, sentAt, state, response }) => [
              subject,
              to,
              sentAt === undefined ? state : moment(sentAt),
              response ?? '–',
            ]),
          } as const,
        ]),
  ]
}

function journalBlocks({ journal, case: about }: CertificateContent): readonly LetterBlock[] {
  if (about === undefined) return []
  const told = journal.filter((row) => row.told !== undefined)
  return [
    heading2('Journal'),
    {
      kind: 'table',
      caption: 'Sagens journal',
      columns: [
        { header: 'Nr.', share: 1 },
        { header: 'Tidspunkt', share: 3 },
        { header: 'Hændelse', share: 5 },
        { header: 'Af', share: 3 },
      ],
      rows: told.map((row) => [
        String(row.seq),
        row.told === undefined ? '' : moment(row.told.at),
        row.told?.text ?? '',
        row.told?.by ?? '',
      ]),
    },
    ...paragraphs(
      `${journal.length - told.length === 0 ? '' : `${journal.length - told.length} af journalens ${journal.length} rækker er ikke for modtageren og indgår alene med deres hash. `}Hver række er kædet til den foregående med SHA-256. Den sidste rækkes hash: ${about.head}`,
    ),
  ]
}
