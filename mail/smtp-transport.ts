import { createTransport } from 'nodemailer'
import { addressOnTheWire, needsSmtpUtf8, reportedRecipient } from './address-forms'
import { bounceAddressOf } from './bounce-address'
import { messageIdOf } from './message-id'
import { takesSmtpUtf8 } from './takes-smtp-utf8'

/** An e-mail that is ready to go. */
export interface OutgoingMail {
  /** Decides its Message-ID. */
  readonly key: string
  readonly to: { readonly name: string; readonly email: string }
  readonly subject: string
  readonly text: string
  /** Text alone when absent. */
  readonly html?: string
  /** Names this attempt to the mail servers on the way, so that their reports can be told apart. */
  readonly token: string
}

/** What came of handing an e-mail over. */
export interface SendResult {
  /** `accepted`: the server has taken responsibility for it. `refused`: it never will (5xx). `postponed`: try again. */
  readonly outcome: 'accepted' | 'postponed' | 'refused'
  /** The SMTP reply code; absent when there was no reply. */
  readonly code?: number
  /** The server's reply, or what went wrong instead of one. */
  readonly reply: string
  /** Nothing was wrong with this e-mail: the server was not there, or did not let us in. */
  readonly serverAway: boolean
}

export interface MailSender {
  /** The mail server's name and port. */
  readonly host: string
  readonly messageIdOf: (key: string) => string
  send(mail: OutgoingMail): Promise<SendResult>
  close(): void
}

export interface MailSenderOptions {
  readonly smtpUrl: string
  readonly from: string
  /** Where mail servers send their reports; without it they are not asked for any. */
  readonly bounceAddress?: string
}

/** Connections that are kept open to the mail server, and so e-mails handed over at a time: 20 times the rate of one connection each. */
export const mailsAtOnce = 4

/** Sends through an SMTP server. */
export function createMailSender({ smtpUrl, from, bounceAddress }: MailSenderOptions): MailSender {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: mailsAtOnce,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  })
  const canTake = async (address: string): Promise<boolean> =>
    !needsSmtpUtf8(address) || (await takesSmtpUtf8(transport.options))
  return {
    host: new URL(smtpUrl).host,
    messageIdOf: (key) => messageIdOf(key, from),
    async send({ key, to, subject, text, html, token }) {
      const address = addressOnTheWire(to.email)
      try {
        if (!(await canTake(address))) return { outcome: 'refused', reply: beyondTheServer, serverAway: false }
        const { response } = await transport.sendMail({
          from,
          to: { name: to.name, address },
          subject,
          text,
          ...(html === undefined ? {} : { html }),
          messageId: messageIdOf(key, from),
          headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'da' },
          ...(bounceAddress === undefined ? {} : reportsTo(bounceAddress, token, address)),
        })
        return { outcome: 'accepted', ...codeOf(response), reply: response, serverAway: false }
      } catch (error) {
        return failureOf(error)
      }
    },
    close: () => {
      transport.close()
    },
  }
}

/** The envelope's sender is an address for this attempt alone (VERP), which every server keeps; servers that know RFC 3461 are asked to report success and delay as well. */
function reportsTo(bounceAddress: string, token: string, recipient: string): object {
  return {
    envelope: { from: bounceAddressOf(bounceAddress, token), to: recipient },
    dsn: {
      id: token,
      return: 'headers',
      notify: ['success', 'failure', 'delay'],
      recipient: reportedRecipient(recipient),
    },
  }
}

/** Danish, for the administrator whose task the e-mail becomes. */
const beyondTheServer =
  'Mailserveren tager ikke imod adresser med æ, ø, å eller andre bogstaver end a-z før @ (den kan ikke SMTPUTF8). Skaf en anden adresse til modtageren, eller brug en mailserver, der kan.'

/** Of the 5xx answers, those about logging in are the installation's fault, not the e-mail's: they are tried again. */
function failureOf(error: unknown): SendResult {
  if (!(error instanceof Error)) return { outcome: 'postponed', reply: String(error), serverAway: true }
  const code = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : undefined
  const isOurs = 'code' in error && error.code === 'EAUTH'
  const reply = 'response' in error && typeof error.response === 'string' ? error.response : error.message
  if (code === undefined || isOurs || code === 421)
    return { outcome: 'postponed', ...(code === undefined ? {} : { code }), reply, serverAway: true }
  return { outcome: code >= 500 ? 'refused' : 'postponed', code, reply, serverAway: false }
}

function codeOf(response: string): { readonly code?: number } {
  const code = /^\d{3}/.exec(response)?.[0]
  return code === undefined ? {} : { code: Number(code) }
}
