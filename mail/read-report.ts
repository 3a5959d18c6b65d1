import { simpleParser, type ParsedMail } from 'mailparser'

/** What a mail server's report (RFC 3464) says of one e-mail. */
export interface ReadReport {
  readonly action: 'delivered' | 'relayed' | 'delayed' | 'failed'
  /** RFC 3463, such as `5.1.1`. */
  readonly status?: string
  readonly diagnostic?: string
  /** The mail server that reports. */
  readonly reporter?: string
  /** The ENVID that the e-mail was sent with. */
  readonly envelopeId?: string
  /** The Message-ID of the e-mail, when its headers were returned. */
  readonly messageId?: string
  /** Whom we had sent it to. Where it was forwarded to from there is nobody's business here. */
  readonly recipient?: string
}

/** RFC 3464 § 2.3.3, and what servers write that know it by hearsay. An expanded list is, for us, delivered as far as anybody can tell. */
const actions: Readonly<Record<string, ReadReport['action']>> = {
  failed: 'failed',
  failure: 'failed',
  error: 'failed',
  delayed: 'delayed',
  delivered: 'delivered',
  relayed: 'relayed',
  expanded: 'relayed',
}

/**
 * Reads a mail that came to the address of an attempt's reports. Each of our e-mails has one recipient, so a report that
 * says different things of several is none on ours.
 * @returns `'automatic'` for the answer of a mailbox whose owner is away, which says nothing of the delivery; `undefined` for
 * anything else but a well-formed report
 */
export async function readReport(raw: Buffer): Promise<ReadReport | 'automatic' | undefined> {
  const mail = await simpleParser(raw, {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
    keepDeliveryStatus: true,
    ignoreEmbedded: true,
  })
  const part = (type: RegExp): Buffer | undefined =>
    mail.attachments.find(({ contentType }) => type.test(contentType))?.content
  const status = part(/^message\/(?:global-)?delivery-status$/i)?.toString('utf8')
  if (status !== undefined)
    return reportOf(status, part(/^(?:text\/rfc822-headers|message\/(?:rfc822|global|global-headers))$/i))
  // A filter on the way has put the whole report into a mail of its own.
  const within = part(/^message\/rfc822$/i)
  if (within !== undefined && /^content-type:\s*multipart\/report/im.test(headOf(within))) return readReport(within)
  return isAutomatic(mail) ? 'automatic' : undefined
}

function reportOf(status: string, returned: Buffer | undefined): ReadReport | undefined {
  const [ofMessage = {}, ...ofRecipients] = status
    .split(/\r?\n\s*\r?\n/)
    .filter((block) => block.trim() !== '')
    .map(fieldsOf)
  const [first] = ofRecipients
  const action = actions[firstWord(first?.['action'])]
  // An address that is forwarded in a circle, or to several, is told of once for each; it is one to us when all say the same.
  const alike =
    ofRecipients.every((fields) => actions[firstWord(fields['action'])] === action) &&
    new Set(ofRecipients.flatMap((fields) => originalOf(fields)?.toLowerCase() ?? [])).size <= 1
  if (first === undefined || action === undefined || !alike) return undefined
  return {
    action,
    ...present('status', /^[245]\.\d{1,3}\.\d{1,3}/.exec(first['status'] ?? '')?.[0]),
    ...present(
      'diagnostic',
      withoutType(ofRecipients.find((fields) => 'diagnostic-code' in fields)?.['diagnostic-code']),
    ),
    ...present('reporter', withoutType(ofMessage['reporting-mta'])),
    ...present('envelopeId', ofMessage['original-envelope-id']),
    ...present('messageId', fieldsOf(headOf(returned ?? Buffer.alloc(0)))['message-id']),
    ...present(
      'recipient',
      ofRecipients.map(originalOf).find((address) => address !== undefined),
    ),
  }
}

/** What is written behind it in brackets is a comment (RFC 822 § 3.4.3): `failed (Bad destination mailbox address)`. */
const firstWord = (value = ''): string => /^[a-z]+/.exec(value.toLowerCase())?.[0] ?? ''

const originalOf = (fields: Readonly<Record<string, string>>): string | undefined =>
  withoutType(fields['original-recipient'])

/** The header of a mail, which ends at the first empty line. */
const headOf = (mail: Buffer): string => mail.toString('utf8').split(/\r?\n\r?\n/)[0] ?? ''

/**
 * RFC 3834 § 5, and what mailboxes wrote before it. Some servers call a bounce an automatic answer as well, so whatever a
 * postmaster writes, or is made up as a report, is none.
 */
function isAutomatic({ headers, from }: ParsedMail): boolean {
  const value = (name: string): string => {
    const header = headers.get(name)
    return typeof header === 'string' ? header.toLowerCase() : ''
  }
  const type = headers.get('content-type')
  const isReport = typeof type === 'object' && 'value' in type && type.value === 'multipart/report'
  if (isReport || /mailer-daemon|postmaster|mail delivery/i.test(from?.text ?? '')) return false
  return (
    /^auto-replied(?!.*reject)/.test(value('auto-submitted')) ||
    value('precedence').startsWith('auto_reply') ||
    headers.has('x-autoreply') ||
    headers.has('x-autorespond') ||
    (headers.has('x-auto-response-suppress') &&
      /^(?:automati|autosvar|out of office|fravær|ikke til stede)/.test(value('subject')))
  )
}

/** Header fields by their lower-case names, folded lines put together; of a name that comes twice the first. */
function fieldsOf(block: string): Readonly<Record<string, string>> {
  const lines = block.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
  return Object.fromEntries(
    lines
      .flatMap((line) => {
        const [, name, value] = /^([!-9;-~]+):\s*(.*?)\s*$/.exec(line) ?? []
        return name === undefined || value === undefined || value === '' ? [] : [[name.toLowerCase(), value] as const]
      })
      .reverse(),
  )
}

/** `rfc822; anne@example.dk`, `smtp; 550 …`, `dns; mx.example.dk` */
const withoutType = (value: string | undefined): string | undefined => value?.replace(/^[\w-]+;\s*/, '')

function present<K extends string>(name: K, value: string | undefined): { readonly [P in K]?: string } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [P in K]?: string })
}
