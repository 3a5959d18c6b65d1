import { createServer, type AddressInfo } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { PermanentMailFailure } from '../../mail/permanent-mail-failure'
import { createMailSender, type MailSender, type OutgoingMail } from '../../mail/smtp-transport'

const from = 'Specialeplan <afsender@specialeplan.example>'
const mail: OutgoingMail = {
  key: 'application-6m2kq9x4wd3t/1/0', to: { name: 'Søren Ågård', email: 'soeren@aahuset.example' },
  subject: 'Høring – svar senest 20. april 2027', text: 'Kære Søren Ågård', html: '<p>Kære Søren Ågård</p>',
}

/** An SMTP server that keeps what it takes. It refuses a recipient named `<code>@…` with that code, and everybody who logs in. */
async function startServer() {
  const taken: ParsedMail[] = []
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'],
    onAuth(_auth, _session, done) { done(Object.assign(new Error('Authentication failed'), { responseCode: 535 })) },
    onRcptTo({ address }, _session, done) {
      const code = Number(/^(\d{3})@/.exec(address)?.[1])
      done(code > 0 ? Object.assign(new Error(`Answer ${code}`), { responseCode: code }) : undefined)
    },
    onData(stream, _session, done) {
      void simpleParser(stream).then((parsed) => { taken.push(parsed); done() }, done)
    },
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const { port } = server.server.address() as AddressInfo
  return { taken, port, close: () => new Promise<void>((resolve) => { server.close(resolve) }) }
}

describe('mail over SMTP', () => {
  let server: Awaited<ReturnType<typeof startServer>>
  let sender: MailSender
  beforeEach(async () => {
    server = await startServer()
    sender = createMailSender({ smtpUrl: `smtp://127.0.0.1:${server.port}`, from })
  })
  afterEach(async () => {
    sender.close()
    await server.close()
  })

  const failure = async (to: string): Promise<unknown> => sender.send({ ...mail, to: { name: 'X', email: to } }).then(() => undefined, (error: unknown) => error)

  it('arrives as text and HTML, marked as automatic', async () => {
    expect((await sender.send(mail)).response).toMatch(/^250/)
    const [arrived] = server.taken
    expect(arrived).toMatchObject({ subject: mail.subject, messageId: sender.messageIdOf(mail.key) })
    expect(arrived?.text?.trim()).toBe('Kære Søren Ågård')
    expect(arrived?.html).toContain('<p>Kære Søren Ågård</p>')
    expect([arrived?.to].flat()[0]?.text).toBe('"Søren Ågård" <soeren@aahuset.example>')
    expect(arrived?.headers.get('auto-submitted')).toBe('auto-generated')
  })

  it('has the same Message-ID however often it is sent, and another for another key', async () => {
    await sender.send(mail)
    await sender.send(mail)
    expect(new Set(server.taken.map(({ messageId }) => messageId)).size).toBe(1)
    expect(sender.messageIdOf(mail.key)).toMatch(/^<[0-9a-f]{64}@specialeplan\.example>$/)
    expect(sender.messageIdOf('application-6m2kq9x4wd3t/1/1')).not.toBe(sender.messageIdOf(mail.key))
  })

  it.each([550, 552, 553])('is given up for good when the server says %i', async (code) => {
    const refused = await failure(`${code}@aahuset.example`)
    expect(refused).toBeInstanceOf(PermanentMailFailure)
    expect(refused).toMatchObject({ responseCode: code })
  })

  it.each([421, 450, 451])('is to be tried again when it says %i', async (code) => {
    const refused = await failure(`${code}@aahuset.example`)
    expect(refused).toMatchObject({ responseCode: code })
    expect(refused).not.toBeInstanceOf(PermanentMailFailure)
  })

  it('is to be tried again when the server does not let us in: that is our fault, not the e-mail\'s', async () => {
    const locked = createMailSender({ smtpUrl: `smtp://bruger:forkert@127.0.0.1:${server.port}`, from })
    const refused = await locked.send(mail).catch((error: unknown) => error)
    locked.close()
    expect(refused).toMatchObject({ code: 'EAUTH', responseCode: 535 })
    expect(refused).not.toBeInstanceOf(PermanentMailFailure)
  })

  it('is to be tried again when nobody answers', async () => {
    const free = createServer()
    const port = await new Promise<number>((resolve) => { free.listen(0, '127.0.0.1', () => { resolve((free.address() as AddressInfo).port) }) })
    await new Promise((resolve) => { free.close(resolve) })
    const nobody = createMailSender({ smtpUrl: `smtp://127.0.0.1:${port}`, from })
    const refused = await nobody.send(mail).catch((error: unknown) => error)
    nobody.close()
    expect(refused).toMatchObject({ code: 'ESOCKET' })
    expect(refused).not.toBeInstanceOf(PermanentMailFailure)
  })
})
