import { connect, type Socket } from 'node:net'
import { createTransport } from 'nodemailer'
import { startMailSink, type MailSink } from '../../local/mail-sink'
import { bounceAddressOf } from '../../mail/bounce-address'
import { startReportServer, type ReportServer } from '../../mail/report-server'
import { createMailSender, type MailSender } from '../../mail/smtp-transport'
import { createOutbox } from '../../outbox/outbox'
import { takeInReport } from '../../outbox/take-in-report'
import { createStore, type Store } from '../../store/create-store'
import type { NewMessage } from '../../store/messages/message'
import { createDatabase, type TestDatabase } from '../support/database'

/* Reports come in as they do in life: over SMTP, to the address that stood in the envelope. */

const bounceAddress = 'retur@specialeplan.example'
const message = {
  key: 'approval-abc/4/0',
  caseId: 'approval-abc',
  template: 'renewal-reminder',
  to: { name: 'Anne', email: 'anne@aahuset.example' },
  subject: 'Søg fornyelse',
  text: 'Kære Anne',
} as const

let database: TestDatabase
let store: Store
let sink: MailSink
let sender: MailSender
let server: ReportServer
let broken = false
beforeAll(async () => {
  database = await createDatabase()
  store = createStore(database.pool)
  sink = await startMailSink()
  sender = createMailSender({
    smtpUrl: sink.smtpUrl,
    from: 'Specialeplan <svar-ikke@specialeplan.example>',
    bounceAddress,
  })
  server = await startReportServer({
    host: '127.0.0.1',
    port: 0,
    bounceAddress,
    onMail: async (mail) => {
      if (broken) throw new Error('The database is away')
      await takeInReport(store, mail)
    },
  })
})
afterAll(async () => {
  await server.stop()
  sender.close()
  await sink.switchOff()
  await database.drop()
})
beforeEach(async () => {
  await database.pool.query('TRUNCATE messages, message_attempts, delivery_reports CASCADE')
})

/** Sends the e-mail, and gives the token that the attempt's envelope had. */
async function sent(mail: NewMessage = message): Promise<string> {
  await store.messages.enqueueMessage(mail)
  expect(
    await createOutbox({
      store,
      mail: sender,
      onFault: (fault) => {
        throw fault
      },
    }).pass(),
  ).toBe(1)
  const { rows } = await database.pool.query<{ token: string }>(
    'SELECT token FROM message_attempts ORDER BY n DESC LIMIT 1',
  )
  return rows[0]?.token ?? ''
}

interface ReportOptions {
  readonly action?: string
  readonly status?: string
  readonly original?: string
  readonly final?: string
  readonly envelopeId?: string
  readonly messageId?: string
}

/** A report as Postfix writes it. */
const report = ({
  action = 'failed',
  status = '5.1.1',
  original = message.to.email,
  final = original,
  envelopeId,
  messageId = sender.messageIdOf(message.key),
}: ReportOptions = {}): string =>
  [
    'From: MAILER-DAEMON@mx.aahuset.example',
    'To: retur@specialeplan.example',
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="x"',
    '',
    '--x',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'I am sorry to have to inform you that your message could not be delivered.',
    '',
    '--x',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.aahuset.example',
    ...(envelopeId === undefined ? [] : [`Original-Envelope-Id: ${envelopeId}`]),
    'X-Postfix-Queue-ID: 4F2',
    '',
    `Final-Recipient: rfc822; ${final}`,
    `Original-Recipient: rfc822;${original}`,
    `Action: ${action}`,
    `Status: ${status}`,
    'Remote-MTA: dns; mx.aahuset.example',
    'Diagnostic-Code: smtp; 550 5.1.1 <anne@aahuset.example>:',
    '    user unknown',
    '',
    '--x',
    'Content-Type: text/rfc822-headers',
    '',
    'From: svar-ikke@specialeplan.example',
    'Message-ID:',
    ` ${messageId}`,
    '',
    '--x--',
    '',
  ].join('\r\n')

/** Hands a mail to the report server; answers the code of its reply. */
async function deliver(to: string | readonly string[], raw: string): Promise<number> {
  const transport = createTransport({ host: '127.0.0.1', port: server.port, ignoreTLS: true })
  try {
    const { response } = await transport.sendMail({ envelope: { from: '', to: [to].flat() }, raw })
    return Number(response.slice(0, 3))
  } catch (error) {
    return (error as { responseCode?: number }).responseCode ?? 0
  } finally {
    transport.close()
  }
}
const to = (token: string): string => bounceAddressOf(bounceAddress, token)
const theMessage = async () => await store.messages.findMessage(message.key)

test("a bounce makes the e-mail a failed one, with the server's own words, however often it comes", async () => {
  const token = await sent()
  expect([
    await deliver(to(token), report({ envelopeId: token })),
    await deliver(to(token), report({ envelopeId: token })),
  ]).toEqual([250, 250])
  expect(await theMessage()).toMatchObject({
    message: {
      state: 'failed',
      delivery: { action: 'failed' },
      lastError: '5.1.1 550 5.1.1 <anne@aahuset.example>: user unknown',
    },
    reports: [{ attempt: 1, action: 'failed', status: '5.1.1', reporter: 'mx.aahuset.example' }],
  })
  expect((await theMessage())?.reports).toHaveLength(1)
})

test('a delay, then a delivery, stand in the evidence; a forwarded recipient is still ours', async () => {
  const token = await sent()
  await deliver(to(token), report({ action: 'delayed', status: '4.4.1' }))
  expect((await theMessage())?.message).toMatchObject({ state: 'sent', delivery: { action: 'delayed' } })
  await deliver(to(token.toUpperCase()), report({ action: 'delivered', status: '2.0.0', final: 'anne@privat.example' }))
  expect((await theMessage())?.message).toMatchObject({ state: 'sent', delivery: { action: 'delivered' } })
})

test.each([
  ['anne@blåbærgrød.example', 'rfc822; anne@xn--blbrgrd-fxak7p.example'],
  ['anne@xn--blbrgrd-fxak7p.example', 'rfc822; anne@blåbærgrød.example'],
  ['åse@blåbærgrød.example', 'utf-8; \\x{E5}se@bl\\x{E5}b\\x{E6}rgr\\x{F8}d.example'],
  ['åse@blåbærgrød.example', 'utf-8; åse@xn--blbrgrd-fxak7p.example'],
])('a report on %s that writes it %s is on that e-mail', async (email, original) => {
  const token = await sent({ ...message, to: { ...message.to, email } })
  const returned = report().replace(/^Original-Recipient:.*$/m, `Original-Recipient: ${original}`)
  expect(await deliver(to(token), returned)).toBe(250)
  expect((await theMessage())?.message).toMatchObject({ state: 'failed' })
})

test('what is forged, strange or no report is taken, kept aside and changes nothing', async () => {
  const token = await sent()
  const before = (await theMessage())?.message
  const stranger = 'f'.repeat(32)
  const codes = [
    await deliver(to(stranger), report()),
    await deliver(to(token), report({ original: 'bo@andet.example' })),
    await deliver(to(token), report({ messageId: '<somebody.else@example.dk>' })),
    await deliver(to(token), report({ envelopeId: stranger })),
    await deliver(to(token), 'From: anne@aahuset.example\r\nSubject: Fravær\r\n\r\nJeg er på ferie.\r\n'),
    await deliver(to(token), report({ action: 'exploded' })),
    await deliver(
      to(token),
      report().replace(
        'Action: failed',
        'Action: failed\r\nStatus: 5.1.1\r\n\r\nFinal-Recipient: rfc822; bo@andet.example\r\nAction: delivered',
      ),
    ),
    await deliver(to(token), '\u0000\u0001\r\n--x\r\n'),
  ]
  expect(codes).toEqual(codes.map(() => 250))
  expect(await store.messages.countReportsAside()).toEqual({
    unknown: 1,
    contradictory: 3,
    unreadable: 4,
    automatic: 0,
  })
  expect((await theMessage())?.message).toEqual(before)
  // What came to an attempt of ours is somebody's to read.
  expect(await store.messages.unreadReports(10)).toHaveLength(4)
})

test('only addresses of attempts are served, one at a time, and no more than a report is long', async () => {
  const token = await sent()
  expect(await deliver('retur@specialeplan.example', report())).toBe(550)
  expect(await deliver(`retur+${token}@andet.example`, report())).toBe(550)
  expect(await deliver('anne@aahuset.example', report())).toBe(550)
  expect(await deliver(to(token), `${report()}${'x'.repeat(300 * 1024)}`)).toBe(552)
  expect((await theMessage())?.message).toMatchObject({ state: 'sent' })
})

test('a report that cannot be kept is sent again by its server', async () => {
  const token = await sent()
  broken = true
  expect(await deliver(to(token), report())).toBe(451)
  broken = false
  expect(await deliver(to(token), report())).toBe(250)
  expect((await theMessage())?.message).toMatchObject({ state: 'failed' })
})

test('clients that only hold a connection open, or stop in the middle of a mail, keep no report out', async () => {
  const token = await sent()
  const idle = await Promise.all(Array.from({ length: 45 }, (_, n) => holdOpen(n % 2 === 0)))
  try {
    expect(await deliver(to(token), report())).toBe(250)
    expect((await theMessage())?.message).toMatchObject({ state: 'failed' })
  } finally {
    for (const socket of idle) socket.destroy()
  }
})

/** A client that says nothing once it has been greeted, or nothing more once it may send its mail. */
function holdOpen(begins: boolean): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1')
    const steps = begins
      ? ['EHLO idle.example', 'MAIL FROM:<>', `RCPT TO:<${to('0'.repeat(32))}>`, 'DATA', 'Subject: more to come']
      : []
    socket.setEncoding('utf8')
    // Whom the server turns out for another may be told so in the middle of a word: that one holds nothing open any more.
    socket.on('error', (fault: NodeJS.ErrnoException) => {
      if (fault.code !== 'ECONNRESET' && fault.code !== 'EPIPE') reject(fault)
    })
    socket.on('close', () => {
      resolve(socket)
    })
    socket.on('data', (line) => {
      // The greeting of EHLO has several lines; the last one has a blank.
      if (!/^\d{3} /m.test(String(line))) return
      const next = steps.shift()
      if (next !== undefined) socket.write(`${next}\r\n`)
      if (steps.length === 0) resolve(socket)
    })
  })
}
