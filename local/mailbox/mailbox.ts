import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo, Server } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { createMailboxApp } from './mailbox-app'
import { openMailStore, type MailFilter } from './mail-store'
import type { ReceivedMail } from './received-mail'

/** What mailbox to start. */
export interface MailboxOptions {
  /** Keeps each mail as an `.eml` file here; in memory only when left out. */
  readonly folder?: string
  /** A free one when left out, like the next. */
  readonly smtpPort?: number
  readonly httpPort?: number
  /** Refuses a recipient with an SMTP reply, such as `{ code: 550, text: 'no such user' }`. */
  readonly refuse?: (recipient: string) => { readonly code: number; readonly text: string } | undefined
}

/** A running mailbox on 127.0.0.1: it takes every mail and sends none on. */
export interface Mailbox {
  readonly smtpUrl: string
  readonly httpUrl: string
  /** What has come, oldest first. */
  mails(filter?: MailFilter): readonly ReceivedMail[]
  stop(): Promise<void>
}

const LARGEST_MAIL = 30 * 1024 * 1024

/** Starts a mailbox: an SMTP server, and pages and JSON that show what it received. */
export async function startMailbox(options: MailboxOptions = {}): Promise<Mailbox> {
  const store = await openMailStore(options.folder)
  const smtp = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    size: LARGEST_MAIL,
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 500,
    onAuth: (_auth, _session, done) => done(null, { user: 'anyone' }),
    onRcptTo: ({ address }, _session, done) => {
      const refusal = options.refuse?.(address)
      done(refusal === undefined ? null : Object.assign(new Error(refusal.text), { responseCode: refusal.code }))
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (stream.sizeExceeded) {
          done(Object.assign(new Error('the mail is too big'), { responseCode: 552 }))
          return
        }
        store
          .add(
            Buffer.concat(chunks),
            session.envelope.rcptTo.map(({ address }) => address),
          )
          .then(() => done(), done)
      })
    },
  })
  // A client that hangs up in the middle of a mail is its own affair.
  smtp.on('error', () => undefined)
  const http = createServer(createMailboxApp(store))
  const smtpPort = await listen(smtp.server, () => smtp.listen(options.smtpPort ?? 0, '127.0.0.1'))
  const httpPort = await listen(http, () => http.listen(options.httpPort ?? 0, '127.0.0.1'))
  return {
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    httpUrl: `http://127.0.0.1:${httpPort}`,
    mails: (filter) => store.list(filter),
    stop: async () => {
      await Promise.all([
        new Promise<void>((resolve) => {
          smtp.close(resolve)
        }),
        new Promise<void>((resolve) => {
          http.close(() => resolve())
          http.closeAllConnections()
        }),
      ])
    },
  }
}

async function listen(server: Server, start: () => unknown): Promise<number> {
  const listening = once(server, 'listening')
  start()
  await listening
  return (server.address() as AddressInfo).port
}
