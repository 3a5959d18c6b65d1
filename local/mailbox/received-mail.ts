import { simpleParser, type AddressObject } from 'mailparser'

/** A mail as the mailbox shows it. */
export interface ReceivedMail {
  readonly id: string
  /** UTC, ISO 8601. */
  readonly receivedAt: string
  readonly messageId: string
  readonly from: string
  /** Whom the server was asked to deliver to, hidden copies too. */
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
  /** Empty when the mail has no HTML part. */
  readonly html: string
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly size: number }[]
}

/** Stands first in a kept mail, once for each recipient: the `To:` line alone does not tell who got it. */
export const RECIPIENT_HEADER = 'X-Original-To'

/** Reads a kept mail. */
export async function parseMail(id: string, receivedAt: string, raw: Buffer): Promise<ReceivedMail> {
  const parsed = await simpleParser(raw, { skipImageLinks: true, skipTextToHtml: true })
  return {
    id,
    receivedAt,
    messageId: parsed.messageId ?? '',
    from: parsed.from?.text ?? '',
    to: recipients(raw) ?? addresses(parsed.to),
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: parsed.html === false ? '' : (parsed.html ?? ''),
    attachments: parsed.attachments.map((part) => ({
      name: part.filename ?? 'uden navn',
      type: part.contentType,
      size: part.size,
    })),
  }
}

function recipients(raw: Buffer): string[] | undefined {
  const head = raw
    .subarray(0, 64 * 1024)
    .toString('utf8')
    .split('\r\n')
  const end = head.findIndex((line) => !line.startsWith(`${RECIPIENT_HEADER}: `))
  return end <= 0 ? undefined : head.slice(0, end).map((line) => line.slice(RECIPIENT_HEADER.length + 2))
}

function addresses(field: AddressObject | AddressObject[] | undefined): string[] {
  return (Array.isArray(field) ? field : field === undefined ? [] : [field]).flatMap(({ value }) =>
    value.flatMap(({ address }) => address ?? []),
  )
}
