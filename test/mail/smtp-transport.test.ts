import { createServer, type AddressInfo, type Socket } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import { createMailSender, type MailSender, type OutgoingMail } from '../../mail/smtp-transport'

const from = 'Specialeplan <afsender@specialeplan.example>'
const mail: OutgoingMail = {
  key: 'application-6m2kq9x4wd3t/1/0',
  to: { name: 'Søren Ågård', email: 'soeren@aahuset.example' },
  token: '0123456789abcdef0123456789abcdef',
  subject: 'Høring – svar senest 20. april 2027',
  text: 'Kære Søren Ågård',
  html: '<p>Kære Søren Ågård</p>',
}

/** An SMTP server that keeps what it takes. It refuses a recipient named `<code>@…` with that code, and everybody who logs in. */
async function startServer(options: { readonly hideSMTPUTF8?: boolean } = {}) {
  const taken: ParsedMail[] = []
  const envelopes: SMTPServerSession['envelope'][] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    hideDSN: false,
    ...options,
    onAuth(_auth, _session, done) {
      done(Object.assign(new Error('Authentication failed'), { responseCode: 535 }))
    },
    onRcptTo({ address }, _session, done) {
      const code = Number(/^(\d{3})@/.exec(address)?.[1])
      done(code > 0 ? Object.assign(new Error(`Answer ${code}`), { responseCode: code }) : undefined)
    },
    onData(stream, { envelope }, done) {
      envelopes.push(structuredClone(envelope))
      void simpleParser(stream).then((parsed) => {
        taken.push(parsed)
        done()
      }, done)
    },
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.server.address() as AddressInfo
  return {
    taken,
    envelopes,
    port,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(resolve)
      }),
  }
}

/** A server that takes the whole e-mail and hangs up instead of answering. */
async function startServerThatHangsUp() {
  const taken: string[] = []
  const server = createServer((socket: Socket) => {
    let heard = ''
    let inData = false
    socket.on('error', () => undefined).write('220 mx\r\n')
    socket.on('data', (chunk) => {
      heard += chunk.toString()
      if (inData) {
        if (heard.endsWith('\r\n.\r\n')) {
          taken.push(heard)
          socket.destroy()
        }
        return
      }
      inData = /^DATA/im.test(heard)
      heard = ''
      socket.write(inData ? '354 go on\r\n' : '250 ok\r\n')
    })
  })
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port)
    })
  })
  return {
    taken,
    port,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve()
        })
      }),
  }
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

  const sendTo = (email: string) => sender.send({ ...mail, to: { name: 'X', email } })
  const sendBy = async (smtpUrl: string) => {
    const other = createMailSender({ smtpUrl, from })
    try {
      return await other.send(mail)
    } finally {
      other.close()
    }
  }

  it('arrives as text and HTML, marked as automatic', async () => {
    expect(await sender.send(mail)).toMatchObject({
      outcome: 'accepted',
      code: 250,
      reply: expect.stringMatching(/^250/) as string,
      serverAway: false,
    })
    const [arrived] = server.taken
    expect(arrived).toMatchObject({ subject: mail.subject, messageId: sender.messageIdOf(mail.key) })
    expect(arrived?.text?.trim()).toBe('Kære Søren Ågård')
    expect(arrived?.html).toContain('<p>Kære Søren Ågård</p>')
    expect([arrived?.to].flat()[0]?.text).toBe('"Søren Ågård" <soeren@aahuset.example>')
    expect(arrived?.headers.get('auto-submitted')).toBe('auto-generated')
  })

  it("asks for reports to an address of this attempt's own, and to none when nobody would take them in", async () => {
    const asking = createMailSender({
      smtpUrl: `smtp://127.0.0.1:${server.port}`,
      from,
      bounceAddress: 'retur@specialeplan.example',
    })
    await asking.send(mail)
    asking.close()
    await sender.send(mail)
    const [asked, plain] = server.envelopes
    expect(asked).toMatchObject({
      mailFrom: { address: `retur+${mail.token}@specialeplan.example` },
      dsn: { ret: 'HDRS', envid: mail.token },
      rcptTo: [
        { address: mail.to.email, dsn: { notify: ['SUCCESS', 'FAILURE', 'DELAY'], orcpt: `rfc822;${mail.to.email}` } },
      ],
    })
    expect(plain).toMatchObject({ mailFrom: { address: 'afsender@specialeplan.example' } })
    expect(server.taken.map((arrived) => arrived.from?.text)).toEqual([
      '"Specialeplan" <afsender@specialeplan.example>',
      '"Specialeplan" <afsender@specialeplan.example>',
    ])
  })

  it('has the same Message-ID however often it is sent, and another for another key', async () => {
    await sender.send(mail)
    await sender.send({ ...mail, token: 'f'.repeat(32) })
    expect(new Set(server.taken.map(({ messageId }) => messageId)).size).toBe(1)
    expect(sender.messageIdOf(mail.key)).toMatch(/^<[0-9a-f]{64}@specialeplan\.example>$/)
    expect(sender.messageIdOf('application-6m2kq9x4wd3t/1/1')).not.toBe(sender.messageIdOf(mail.key))
  })

  it.each([550, 552, 553])('is given up for good when the server says %i', async (code) => {
    expect(await sendTo(`${code}@aahuset.example`)).toEqual({
      outcome: 'refused',
      code,
      reply: expect.stringContaining(`Answer ${code}`) as string,
      serverAway: false,
    })
  })

  it.each([
    [421, true],
    [450, false],
    [451, false],
  ])('is to be tried again when it says %i', async (code, serverAway) => {
    expect(await sendTo(`${code}@aahuset.example`)).toMatchObject({ outcome: 'postponed', code, serverAway })
  })

  it("is to be tried again when the server does not let us in: that is our fault, not the e-mail's", async () => {
    expect(await sendBy(`smtp://bruger:forkert@127.0.0.1:${server.port}`)).toMatchObject({
      outcome: 'postponed',
      code: 535,
      serverAway: true,
    })
  })

  it('is to be tried again when nobody answers', async () => {
    const free = createServer()
    const port = await new Promise<number>((resolve) => {
      free.listen(0, '127.0.0.1', () => {
        resolve((free.address() as AddressInfo).port)
      })
    })
    await new Promise((resolve) => {
      free.close(resolve)
    })
    expect(await sendBy(`smtp://127.0.0.1:${port}`)).toMatchObject({
      outcome: 'postponed',
      serverAway: true,
      reply: expect.stringContaining('ECONNREFUSED') as string,
    })
  })

  it('is to be tried again when the line is cut after the last byte: the server may have it, and then gets it twice under one Message-ID', async () => {
    const rude = await startServerThatHangsUp()
    const results = [await sendBy(`smtp://127.0.0.1:${rude.port}`), await sendBy(`smtp://127.0.0.1:${rude.port}`)]
    await rude.close()
    expect(results).toMatchObject([
      { outcome: 'postponed', serverAway: true },
      { outcome: 'postponed', serverAway: true },
    ])
    const ids = rude.taken.map((raw) => /^Message-ID:\s*(<[^>]+>)/im.exec(raw)?.[1])
    expect(ids).toEqual([sender.messageIdOf(mail.key), sender.messageIdOf(mail.key)])
  })
})

describe('an address with æ, ø or å', () => {
  const bounceAddress = 'retur@specialeplan.example'
  const sending = async (email: string, options: { readonly hideSMTPUTF8?: boolean } = {}) => {
    const server = await startServer(options)
    const sender = createMailSender({ smtpUrl: `smtp://127.0.0.1:${server.port}`, from, bounceAddress })
    try {
      const result = await sender.send({ ...mail, to: { name: 'Søren Ågård', email } })
      const [envelope] = server.envelopes
      return {
        result,
        utf8: envelope?.smtpUtf8,
        to: envelope?.rcptTo.map(({ address }) => address),
        orcpt: envelope?.rcptTo.map(({ dsn }) => dsn?.orcpt),
        arrived: [server.taken[0]?.to].flat()[0]?.value.map(({ address }) => address),
      }
    } finally {
      sender.close()
      await server.close()
    }
  }
  const wire = 'soeren@xn--blbrgrd-fxak7p.example'

  it.each([true, false])(
    'in its domain goes by the name that DNS has for it, SMTPUTF8 hidden or not (%s)',
    async (hideSMTPUTF8) => {
      for (const email of ['soeren@blåbærgrød.example', 'soeren@bla\u030abærgrød.example', wire])
        expect(await sending(email, { hideSMTPUTF8 })).toEqual({
          result: expect.objectContaining({ outcome: 'accepted', code: 250 }) as unknown,
          utf8: false,
          // The server's own reading of the A-label that it was given.
          to: ['soeren@blåbærgrød.example'],
          orcpt: [`rfc822;${wire}`],
          arrived: [expect.stringMatching(/^soeren@(blåbærgrød|xn--blbrgrd-fxak7p)\.example$/) as string],
        })
    },
  )

  it('in its domain is all ASCII on the line', async () => {
    const lines: string[] = []
    const server = createServer((socket: Socket) => {
      socket.on('error', () => undefined).write('220 mx\r\n')
      socket.on('data', (chunk) => {
        const heard = chunk.toString('latin1')
        lines.push(...heard.split('\r\n'))
        socket.write(/^DATA/m.test(heard) ? '354 go on\r\n' : '250 ok\r\n')
      })
    })
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        resolve((server.address() as AddressInfo).port)
      })
    })
    const sender = createMailSender({ smtpUrl: `smtp://127.0.0.1:${port}`, from })
    await sender.send({ ...mail, to: { name: 'X', email: 'soeren@blåbærgrød.example' } })
    sender.close()
    server.close()
    expect(lines).toContain(`RCPT TO:<${wire}>`)
    expect(lines.filter((line) => /[^\0-\x7f]/.test(line))).toEqual([])
  })

  it('in its name goes by SMTPUTF8 where the server has it', async () => {
    expect(await sending('søren.ågård@blåbærgrød.example')).toEqual({
      result: expect.objectContaining({ outcome: 'accepted', code: 250 }) as unknown,
      utf8: true,
      to: ['søren.ågård@blåbærgrød.example'],
      orcpt: ['utf-8;s\\x{F8}ren.\\x{E5}g\\x{E5}rd@bl\\x{E5}b\\x{E6}rgr\\x{F8}d.example'],
      arrived: ['søren.ågård@blåbærgrød.example'],
    })
  })

  it('in its name is refused, with what to do, where the server has it not', async () => {
    const { result, to } = await sending('søren@aahuset.example', { hideSMTPUTF8: true })
    expect(result).toEqual({
      outcome: 'refused',
      reply: expect.stringContaining('Skaf en anden adresse') as string,
      serverAway: false,
    })
    expect(to).toBeUndefined()
  })

  it('in its name waits like any other while the server is away', async () => {
    const server = await startServer()
    await server.close()
    const sender = createMailSender({ smtpUrl: `smtp://127.0.0.1:${server.port}`, from })
    expect(await sender.send({ ...mail, to: { name: 'X', email: 'søren@aahuset.example' } })).toMatchObject({
      outcome: 'postponed',
      serverAway: true,
    })
    sender.close()
  })
})
