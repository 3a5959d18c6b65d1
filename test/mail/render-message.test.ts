import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderMessage, type RenderedMail } from '../../mail/render-message'
import { messageOf, sampleMessages } from './sample-messages'

const golden = join(__dirname, 'golden')
const anne = { name: 'Anne Leder', email: 'anne@aahuset.example' }
const render = (template: Parameters<typeof messageOf>[0]) =>
  renderMessage(messageOf(template), anne, 'https://specialeplan.example/')
const asFile = ({ subject, text, html }: RenderedMail) => `Emne: ${subject}\n\n${text}\n${html}`

/** `GOLDEN=write npx jest test/mail` writes the files anew; the difference is then read and committed like any other. */
const writing = process.env['GOLDEN'] === 'write'

describe('e-mails', () => {
  it.each(sampleMessages.map(({ template }) => template))('read as they were last agreed on: %s', (template) => {
    const file = join(golden, `${template}.txt`)
    const now = asFile(render(template))
    if (writing) writeFileSync(file, now)
    expect(existsSync(file) ? readFileSync(file, 'utf8') : 'no golden file').toBe(now)
  })

  it('have a golden file each and no other', () => {
    expect(readdirSync(golden).sort()).toEqual(sampleMessages.map(({ template }) => `${template}.txt`).sort())
  })

  it('lead to the case and greet by name, in both forms', () => {
    const { text, html } = render('decision-made')
    expect(text).toContain('https://specialeplan.example/sager/application-6m2kq9x4wd3t')
    expect(html).toContain('href="https://specialeplan.example/sager/application-6m2kq9x4wd3t"')
    for (const form of [text, html]) expect(form).toMatch(/Kære Anne Leder[^]*Sagsnummer: 27\.06\.00-G01-1-27/)
  })

  it('say until when a renewal is in time, or that it no longer can be', () => {
    const late = {
      template: 'renewal-reminder',
      data: {
        caseId: 'approval-x',
        caseNumber: '1',
        about: 'x',
        validTo: '2031-03-14',
        applyBy: '2030-09-14',
        inTime: false,
      },
    } as const
    expect(render('renewal-reminder').text).toContain('senest lørdag den 14. september 2030 kl. 24.00')
    expect(renderMessage(late, anne, 'https://x.example').text).toContain(
      'Fristen for en rettidig ansøgning var 14. september 2030.',
    )
  })

  it('let no name become markup, nor a header', () => {
    const about = 'Børn & <script>alert("x")</script>\r\nBcc: alle@example.dk'
    const { subject, html } = renderMessage(
      {
        template: 'approval-granted',
        data: { caseId: 'approval-x', caseNumber: '1', about, validFrom: '2027-01-01', validTo: '2031-01-01' },
      },
      { ...anne, name: '<b>Anne</b>' },
      'https://x.example',
    )
    expect(html).not.toMatch(/<script|<b>/)
    expect(html).toContain('Børn &amp; &lt;script&gt;')
    expect(subject).not.toMatch(/[\r\n]/)
  })
})
