import { readReport } from '../../mail/read-report'

/* Reports of kinds that mail servers elsewhere write, in words of our own. */

const mail = (head: readonly string[], body: readonly string[]): Buffer =>
  Buffer.from([...head, 'MIME-Version: 1.0', ...body, ''].join('\r\n'))

const report = (
  blocks: readonly (readonly string[])[],
  { type = 'multipart/report; report-type=delivery-status', head = [] as readonly string[] } = {},
): Buffer =>
  mail(
    ['From: MAILER-DAEMON@mx.example', 'Subject: Undelivered', ...head, `Content-Type: ${type}; boundary="b"`],
    [
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Your message could not be delivered.',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example',
      '',
      ...blocks.flatMap((block) => [...block, '']),
      '--b',
      'Content-Type: text/rfc822-headers',
      '',
      'Message-ID: <1@specialeplan.example>',
      '',
      '--b--',
    ],
  )
const block = (address: string, action = 'failed', more: readonly string[] = []): readonly string[] => [
  `Final-Recipient: rfc822; ${address}`,
  ...more,
  `Action: ${action}`,
  'Status: 5.1.1',
]
const failed = { action: 'failed', status: '5.1.1', reporter: 'mx.example', messageId: '<1@specialeplan.example>' }

describe('A report', () => {
  it('is read with a comment behind its words', async () => {
    expect(await readReport(report([block('anne@x.example', 'failed (Bad destination mailbox address)')]))).toEqual(
      failed,
    )
  })

  it('on an address that is forwarded, to itself or to several, is one when all say the same', async () => {
    expect(
      await readReport(report([block('<anne@x.example>'), block('anne@x.example'), block('anne@x.example')])),
    ).toEqual(failed)
    expect(await readReport(report([block('a@y.example'), block('b@y.example')]))).toEqual(failed)
    const original = ['Original-Recipient: rfc822; anne@x.example']
    expect(
      await readReport(report([block('a@y.example', 'failed', original), block('b@y.example', 'failed', original)])),
    ).toEqual({
      ...failed,
      recipient: 'anne@x.example',
    })
  })

  it('on several that says different things, or is on several of ours, is none', async () => {
    expect(await readReport(report([block('a@y.example'), block('b@y.example', 'delivered')]))).toBeUndefined()
    const [anne, bo] = ['anne', 'bo'].map((name) =>
      block(`${name}@y.example`, 'failed', [`Original-Recipient: rfc822; ${name}@x.example`]),
    )
    expect(await readReport(report([anne ?? [], bo ?? []]))).toBeUndefined()
    expect(await readReport(report([]))).toBeUndefined()
    expect(await readReport(report([block('a@y.example', 'perhaps')]))).toBeUndefined()
  })

  it('is read in a mail of another kind, and in one that a filter has put it into', async () => {
    expect(await readReport(report([block('anne@x.example', 'error')], { type: 'multipart/mixed' }))).toEqual(failed)
    const wrapped = mail(
      [
        'From: postmaster@x.example',
        'Subject: Delivery Status Notification',
        'Content-Type: multipart/mixed; boundary="w"',
      ],
      [
        '',
        '--w',
        'Content-Type: message/rfc822',
        'Content-Disposition: attachment; filename=original.eml',
        '',
        report([block('anne@x.example')]).toString(),
        '--w--',
      ],
    )
    expect(await readReport(wrapped)).toEqual(failed)
  })
})

describe('A mail that is no report', () => {
  const written = (head: readonly string[], text = 'Jeg er tilbage mandag.') =>
    readReport(mail(['From: Anne <anne@x.example>', ...head], ['Content-Type: text/plain; charset=utf-8', '', text]))

  it('is an automatic answer when it says so', async () => {
    for (const head of [
      ['Subject: Automatisk svar: Vi mangler oplysninger', 'Auto-Submitted: auto-replied (vacation)'],
      ['Subject: Automatisk svar: Vi mangler oplysninger', 'X-Auto-Response-Suppress: All'],
      ['Subject: Ferie', 'Precedence: auto_reply'],
      ['Subject: Ferie', 'X-Autoreply: yes'],
    ])
      expect(await written(head)).toBe('automatic')
  })

  it('is not when a mail server writes it, whatever it says of itself', async () => {
    expect(await written(['Subject: Vi mangler oplysninger'])).toBeUndefined()
    expect(
      await readReport(
        mail(
          [
            'From: Mail Delivery System <Mailer-Daemon@x.example>',
            'Subject: Mail failure',
            'Auto-Submitted: auto-replied',
          ],
          ['', 'No such user'],
        ),
      ),
    ).toBeUndefined()
    expect(await written(['Subject: Afvist', 'Auto-Submitted: auto-replied (rejected)'])).toBeUndefined()
  })
})
