import { mkdtempSync, rmSync } from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { createTransport } from 'nodemailer'
import { startMailbox, type Mailbox } from '../../local/mailbox/mailbox'

const reminder = {
  from: 'Socialtilsyn Midt <post@midt.example>',
  to: 'Åse Ærø <aase@tilbud.example>',
  bcc: 'arkiv@midt.example',
  subject: 'Påmindelse: jeres godkendelse udløber',
  text: 'Søg om fornyelse i god tid.',
  html: '<p>Søg om <b>fornyelse</b></p><script>alert(1)</script>',
  messageId: '<abc@specialeplan.example>',
}

describe('mailbox', () => {
  let mailbox: Mailbox
  const folder = mkdtempSync(path.join(os.tmpdir(), 'mailbox-'))
  const send = async (mail: object): Promise<void> => {
    await createTransport(mailbox.smtpUrl).sendMail(mail)
  }

  beforeEach(async () => {
    mailbox = await startMailbox({
      folder,
      refuse: (address) => (address.startsWith('ingen@') ? { code: 550, text: 'unknown' } : undefined),
    })
  })
  afterEach(() => mailbox.stop())
  afterAll(() => rmSync(folder, { recursive: true }))

  it('keeps a mail with its hidden recipients, and still has it after a restart', async () => {
    await send(reminder)
    await mailbox.stop()
    mailbox = await startMailbox({ folder })
    const [mail] = mailbox.mails()
    expect(mail).toMatchObject({
      messageId: '<abc@specialeplan.example>',
      from: '"Socialtilsyn Midt" <post@midt.example>',
      to: ['aase@tilbud.example', 'arkiv@midt.example'],
      subject: 'Påmindelse: jeres godkendelse udløber',
      text: 'Søg om fornyelse i god tid.',
      attachments: [],
    })
    expect(mail?.id).toMatch(/^\d{17}-[0-9a-f]{8}$/)
    expect(mail?.receivedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    expect(mail?.html).toContain('<b>fornyelse</b>')
  })

  it('finds mails by recipient and subject', async () => {
    await send({
      ...reminder,
      to: 'Bo@tilbud.example',
      bcc: '',
      subject: 'Kvittering',
      attachments: [{ filename: 'afgørelse.pdf', content: 'x', contentType: 'application/pdf' }],
    })
    const found = await (await fetch(`${mailbox.httpUrl}/api/mails?to=bo@&subject=kvit`)).json()
    expect(found).toEqual([
      expect.objectContaining({
        subject: 'Kvittering',
        attachments: [{ name: 'afgørelse.pdf', type: 'application/pdf', size: 1 }],
      }),
    ])
    expect(await (await fetch(`${mailbox.httpUrl}/api/mails?to=nobody`)).json()).toEqual([])
  })

  it('shows mails in Danish, and their HTML where it can do nothing', async () => {
    await send(reminder)
    const list = await (await fetch(mailbox.httpUrl)).text()
    expect(list).toContain('Påmindelse: jeres godkendelse udløber')
    const id = mailbox.mails({ to: 'aase' }).at(-1)?.id ?? ''
    const page = await (await fetch(`${mailbox.httpUrl}/mail/${id}`)).text()
    expect(page).toContain(`<iframe sandbox title="E-mailens HTML-del" src="/mail/${id}/html">`)
    expect(page).not.toContain('<script>')
    const html = await fetch(`${mailbox.httpUrl}/mail/${id}/html`)
    expect(html.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/)
    expect((await fetch(`${mailbox.httpUrl}/mail/unknown`)).status).toBe(404)
  })

  it('answers a loopback name only', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      http
        .get(`${mailbox.httpUrl}/api/mails`, { headers: { host: 'evil.example' } }, (response) => {
          response.resume()
          resolve(response.statusCode)
        })
        .on('error', reject)
    })
    expect(status).toBe(421)
  })

  it('refuses the recipients it is told to refuse', async () => {
    await expect(send({ ...reminder, to: 'ingen@tilbud.example', bcc: '' })).rejects.toMatchObject({
      responseCode: 550,
    })
  })
})
