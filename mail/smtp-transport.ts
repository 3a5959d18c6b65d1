import { createTransport } from 'nodemailer'
import { messageIdOf } from './message-id'
import { PermanentMailFailure } from './permanent-mail-failure'

/** An e-mail that is ready to go. */
export interface OutgoingMail {
  /** Its effect's key; decides its Message-ID. */
  readonly key: string
  readonly to: { readonly name: string; readonly email: string }
  readonly subject: string
  readonly text: string
  readonly html: string
}

export interface MailSender {
  readonly messageIdOf: (key: string) => string
  /**
   * Hands an e-mail to the mail server. Resolves with the server's answer when it has taken responsibility for it.
   * @throws {PermanentMailFailure} on a 5xx answer to this e-mail; any other error means: try again later
   */
  send(mail: OutgoingMail): Promise<{ readonly response: string }>
  close(): void
}

/** Sends through an SMTP server, over a few connections that are kept open (20 times the rate of one each). */
export function createMailSender({ smtpUrl, from }: { readonly smtpUrl: string; readonly from: string }): MailSender {
  const transport = createTransport({ url: smtpUrl, pool: true, maxConnections: 4, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 })
  return {
    messageIdOf: (key) => messageIdOf(key, from),
    async send({ key, to, subject, text, html }) {
      try {
        const { response } = await transport.sendMail({
          from, to: { name: to.name, address: to.email }, subject, text, html, messageId: messageIdOf(key, from),
          headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'da' },
        })
        return { response }
      } catch (error) {
        throw isPermanent(error) ? new PermanentMailFailure(error.responseCode, error.response) : error
      }
    },
    close: () => { transport.close() },
  }
}

/** Of the 5xx answers, those about logging in are the installation's fault, not the e-mail's: they are tried again. */
function isPermanent(error: unknown): error is { responseCode: number; response: string } {
  if (!(error instanceof Error) || !('responseCode' in error) || !('response' in error)) return false
  return typeof error.responseCode === 'number' && error.responseCode >= 500 && (!('code' in error) || error.code !== 'EAUTH')
}
