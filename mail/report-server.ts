import { once } from 'node:events'
import type { AddressInfo, Server, Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { tokenOfAddress } from './bounce-address'

/** A mail that came to the address of one attempt's reports. */
export interface ArrivedMail {
  readonly raw: Buffer
  readonly token: string
}

export interface ReportServerOptions {
  readonly host: string
  /** 0 for any free one. */
  readonly port: number
  /** Only what is addressed to it, with a token, is taken. */
  readonly bounceAddress: string
  /** Keeps the mail; the sender is told that it has been taken when this resolves, and to try again when it does not. */
  readonly onMail: (mail: ArrivedMail) => Promise<void>
}

export interface ReportServer {
  readonly port: number
  stop(): Promise<void>
}

/** A report has a few KB: the headers of our e-mail and what a server has to say of it. */
const largestReport = 256 * 1024
const connectionsAtOnce = 20

/**
 * An SMTP server that takes mail servers' reports and nothing else: one recipient at a time, and only addresses that name
 * an attempt. It relays nothing, and needs no login, as no mail server that reports has one.
 * @throws when the port cannot be had
 */
export async function startReportServer({
  host,
  port,
  bounceAddress,
  onMail,
}: ReportServerOptions): Promise<ReportServer> {
  const refusal = (responseCode: number, text: string): Error => Object.assign(new Error(text), { responseCode })
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: largestReport,
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 500,
    socketTimeout: 30_000,
    onRcptTo({ address }, session, done) {
      if (tokenOfAddress(bounceAddress, address) === undefined) done(refusal(550, 'No such mailbox here'))
      else if (session.envelope.rcptTo.length > 0) done(refusal(452, 'One recipient at a time'))
      else done()
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      let size = 0
      // Read to its end also when it is too large: the protocol knows no other way to answer.
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size <= largestReport) chunks.push(chunk)
      })
      stream.on('end', () => {
        const token = tokenOfAddress(bounceAddress, session.envelope.rcptTo[0]?.address ?? '')
        if (token === undefined) {
          done(refusal(550, 'No such mailbox here'))
          return
        }
        if (size > largestReport) {
          done(refusal(552, 'A report is smaller than this'))
          return
        }
        onMail({ raw: Buffer.concat(chunks), token }).then(
          () => {
            done()
          },
          () => {
            done(refusal(451, 'Try again later'))
          },
        )
      })
    },
  })
  makeRoom(server.server)
  // A client that hangs up in the middle of a mail is its own affair; a port that is taken is told by the promise.
  server.on('error', () => undefined)
  const listening = once(server.server, 'listening')
  server.listen(port, host)
  await listening
  return {
    port: (server.server.address() as AddressInfo).port,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(resolve)
      }),
  }
}

/**
 * A mail server has said what it has to say within a second. When there are as many connections as there may be, the one that
 * has been open the longest makes room for the next: clients that only hold a connection open keep no report out. Whoever is
 * cut off in the middle of one sends it again.
 */
function makeRoom(server: Server): void {
  const open = new Set<Socket>()
  server.prependListener('connection', (socket) => {
    const [longest] = open
    if (open.size >= connectionsAtOnce) longest?.destroy()
    open.add(socket)
    socket.once('close', () => {
      open.delete(socket)
    })
  })
}
