import { simpleParser } from 'mailparser'

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

/** RFC 3464 § 2.3.3. An expanded list is, for us, delivered as far as anybody can tell. */
const actions: Readonly<Record<string, ReadReport['action']>> = {
  failed: 'failed',
  delayed: 'delayed',
  delivered: 'delivered',
  relayed: 'relayed',
  expanded: 'relayed',
}

/**
 * Reads a report. Each of our e-mails has one recipient, so a report on several is none on ours.
 * @returns `undefined` for anything but a well-formed report on one recipient
 */
export async function readReport(raw: Buffer): Promise<ReadReport | undefined> {
  const mail = await simpleParser(raw, {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
    keepDeliveryStatus: true,
    ignoreEmbedded: true,
  })
  const part = (type: RegExp): string | undefined =>
    mail.attachments.find(({ contentType }) => type.test(contentType))?.content.toString('utf8')
  const status = part(/^message\/(?:global-)?delivery-status$/i)
  if (status === undefined) return undefined
  const [ofMessage = {}, ofRecipient, ...more] = status
    .split(/\r?\n\s*\r?\n/)
    .filter((block) => block.trim() !== '')
    .map(fieldsOf)
  const action = actions[ofRecipient?.['action']?.toLowerCase() ?? '']
  if (ofRecipient === undefined || action === undefined || more.length > 0) return undefined
  const returned = fieldsOf(
    part(/^(?:text\/rfc822-headers|message\/(?:rfc822|global|global-headers))$/i)?.split(/\r?\n\r?\n/)[0] ?? '',
  )
  return {
    action,
    ...present('status', /^[245]\.\d{1,3}\.\d{1,3}/.exec(ofRecipient['status'] ?? '')?.[0]),
    ...present('diagnostic', withoutType(ofRecipient['diagnostic-code'])),
    ...present('reporter', withoutType(ofMessage['reporting-mta'])),
    ...present('envelopeId', ofMessage['original-envelope-id']),
    ...present('messageId', returned['message-id']),
    ...present('recipient', withoutType(ofRecipient['original-recipient'])),
  }
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
