import { createHash } from 'node:crypto'

/**
 * The Message-ID of the e-mail with this key: always the same, so that an e-mail that a crash makes us send twice is one
 * e-mail to every mailbox that knows the standard (RFC 5322 § 3.6.4).
 */
export function messageIdOf(key: string, from: string): string {
  const domain = /@([^@>\s]+)>?\s*$/.exec(from)?.[1] ?? 'localhost'
  return `<${createHash('sha256').update(key).digest('hex')}@${domain}>`
}
