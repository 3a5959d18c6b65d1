import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Certificate } from '../../certificates/certificate'
import { signingKey } from '../../certificates/certificate-keys'
import { verifyCertificate } from '../../certificates/verify-certificate'
import { sign } from 'node:crypto'
import { canonicalJson } from '../../store/journal/canonical-json'
import { leader, officer } from '../support/application-case'
import { certificateJwks, certificateSigner, sampleCertificate, sampleEvidence } from '../support/sample-certificate'

/* A certificate is checked by its bytes and the published keys alone. */

/** Printed once: it is the same every time. */
let issued: Awaited<ReturnType<typeof sampleCertificate>>
beforeAll(async () => {
  issued = await sampleCertificate()
})

const parsed = (json: string) => JSON.parse(json) as Certificate
const kinds = (
  bytes: Buffer | string,
  keys = certificateJwks,
  files: readonly { name: string; bytes: Buffer }[] = [],
) => verifyCertificate(Buffer.from(bytes), { keys, files }).faults.map(({ kind }) => kind)

/** What a forger with the signing key could hand out: the checks behind the signature must stand on their own. */
function resigned(json: string, change: (certificate: Certificate) => object): string {
  const {
    signature: { value: _, ...signature },
    ...rest
  } = change(parsed(json)) as Certificate
  const unsigned = { ...rest, signature }
  return canonicalJson({
    ...unsigned,
    signature: {
      ...signature,
      value: sign(null, Buffer.from(canonicalJson(unsigned)), signingKey(certificateSigner).privateKey).toString(
        'base64url',
      ),
    },
  })
}

describe('a certificate', () => {
  it('holds, with its PDF, by the published keys, and is the same whenever it is made', async () => {
    const { json, pdf } = issued
    const verdict = verifyCertificate(Buffer.from(json), {
      keys: certificateJwks,
      files: [{ name: 'certifikat.pdf', bytes: pdf }],
    })
    expect(verdict).toMatchObject({
      faults: [],
      keyIsPublished: true,
      recognised: [{ name: 'certifikat.pdf', as: 'certifikatets PDF' }],
    })
    expect(await sampleCertificate()).toEqual({ json, pdf, pdfSha256: parsed(json).document.sha256 })
    expect(pdf.toString('latin1')).toContain('/Title')
  })

  it('tells when something came, by which deadline, and that it was in time', () => {
    const { receipts, deadlines } = parsed(issued.json)
    expect(receipts[1]).toMatchObject({
      label: 'Indsend oplysninger',
      receivedAt: '2027-01-25T22:59:00.000Z',
      sha256: '3'.repeat(64),
      outcome: 'accepted',
      seq: 3,
      deadlines: [{ rule: 'missing-information', date: '2027-01-25', inTime: true }],
    })
    expect(deadlines.filter(({ rule }) => rule !== 'processing')).toMatchObject([
      {
        rule: 'missing-information',
        date: '2027-01-25',
        at: '2027-01-25T23:00:00.000Z',
        setBy: 2,
        endedBy: 3,
        standing: 'met',
      },
    ])
  })

  it('shows each reader whole only what is theirs to read, and the rest by its hash', async () => {
    const rows = async (reader: typeof leader) =>
      parsed((await sampleCertificate(reader)).json).journal.map(
        ({ seq, told, body }) => `${seq} ${told?.type ?? 'hidden'}${body === undefined ? '' : ' whole'}`,
      )
    expect(await rows(leader)).toEqual([
      '1 submitted whole',
      '2 information-requested',
      '3 information-supplemented whole',
      '4 hidden',
    ])
    expect(await rows(officer)).toEqual([
      '1 submitted whole',
      '2 information-requested whole',
      '3 information-supplemented whole',
      '4 allocated whole',
    ])
    expect((await sampleCertificate(leader)).json).not.toContain(officer.subject)
  })

  it('can be of one submission, with what it led to', async () => {
    const [, supplement] = sampleEvidence().receipts
    const { json } = await sampleCertificate(leader, supplement === undefined ? {} : { submission: supplement })
    expect(parsed(json)).toMatchObject({
      kind: 'submission',
      receipts: [{ number: 'K-2027-000003' }],
      letters: [],
      messages: [],
      case: { seq: 3, status: 'received' },
      journal: { length: 3 },
    })
    expect(kinds(json)).toEqual([])
  })

  it('falls with any flipped byte', () => {
    const { json, pdf } = issued
    const bytes = Buffer.from(json)
    const signature = bytes.indexOf('"signature"')
    for (let n = 0; n < bytes.length; n += n < signature ? 3 : 1) {
      const flipped = Buffer.from(bytes)
      flipped[n] = (flipped[n] ?? 0) ^ (1 << (n % 8))
      if (kinds(flipped).length === 0)
        throw new Error(`byte ${n} can be flipped: ${flipped.subarray(n - 20, n + 20).toString()}`)
    }
    for (let n = 0; n < pdf.length; n += 997) {
      const flipped = Buffer.from(pdf)
      flipped[n] = (flipped[n] ?? 0) ^ (1 << (n % 8))
      expect(kinds(bytes, certificateJwks, [{ name: 'certifikat.pdf', bytes: flipped }])).toEqual(['document'])
    }
  })

  it('falls without a published key, and with another key of the same name', () => {
    const { json } = issued
    expect(kinds(json, [])).toEqual(['key'])
    const [first, second] = certificateJwks
    expect(kinds(json, first === undefined || second === undefined ? [] : [{ ...first, x: second.x }])).toEqual(['key'])
    expect(verifyCertificate(Buffer.from(json))).toMatchObject({ faults: [], keyIsPublished: false })
  })

  it.each<[string, string, (certificate: Certificate) => object]>([
    [
      'chain',
      'a row says something else than its hash',
      ({ journal, ...rest }) => ({
        ...rest,
        journal: journal.map((row) => (row.seq === 3 ? { ...row, body: row.body?.replace('visuel', 'anden') } : row)),
      }),
    ],
    [
      'chain',
      'a row is left out',
      ({ journal, ...rest }) => ({ ...rest, journal: journal.filter(({ seq }) => seq !== 2) }),
    ],
    ['chain', 'the last row is cut off', ({ journal, ...rest }) => ({ ...rest, journal: journal.slice(0, -1) })],
    [
      'chain',
      'a line tells another time than its row',
      ({ journal, ...rest }) => ({
        ...rest,
        journal: journal.map((row) =>
          row.told === undefined || row.seq !== 1
            ? row
            : { ...row, told: { ...row.told, at: '2027-01-03T08:00:00.000Z' } },
        ),
      }),
    ],
    [
      'receipt',
      'a submission is said to have come earlier',
      ({ receipts, ...rest }) => ({
        ...rest,
        receipts: receipts.map((receipt) => ({ ...receipt, receivedAt: '2027-01-03T08:00:00.000Z' })),
      }),
    ],
    ['digest', 'the content is not what was printed', ({ messages: _, ...rest }) => ({ ...rest, messages: [] })],
  ])('signed again is caught by its %s when %s', (kind, _what, change) => {
    expect(kinds(resigned(issued.json, change))).toContain(kind)
  })

  it.each([
    ['no JSON', '{'],
    ['another JSON', '{"a":1}'],
    ['no text', Buffer.from([0xff, 0xfe])],
    ['a certificate with a space more', ''],
    ['one without its parts', '{"format":"specialeplan-certificate/1"}'],
  ])('is not %s', (_what, bytes) => {
    expect(kinds(bytes === '' ? issued.json.replace('{', '{ ') : bytes)).toEqual(['form'])
  })
})

describe('npm run verify-certificate', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'specialeplan-certificate-'))
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })
  const run = (...options: readonly string[]) =>
    spawnSync(
      process.execPath,
      [
        '--import',
        'tsx',
        path.resolve(__dirname, '../../tools/verify-certificate.ts'),
        ...options.map((option) => (/\.\w+$/.test(option) ? path.join(folder, option) : option)),
      ],
      { encoding: 'utf8' },
    )

  it('says what holds and what does not, and ends with 0, 1 or 2', () => {
    const { json, pdf } = issued
    writeFileSync(path.join(folder, 'certifikat.json'), json)
    writeFileSync(path.join(folder, 'certifikat.pdf'), pdf)
    writeFileSync(path.join(folder, 'falsk.json'), json.replace('22:59:00', '22:58:00'))
    writeFileSync(path.join(folder, 'keys.json'), JSON.stringify({ keys: certificateJwks }))

    const sound = run('certifikat.json', '--keys', 'keys.json', '--document', 'certifikat.pdf')
    expect(sound).toMatchObject({ status: 0, stderr: '' })
    expect(sound.stdout).toContain('certifikat.pdf: certifikatets PDF')
    expect(sound.stdout).toContain('Certifikatet holder.')

    const forged = run('falsk.json', '--keys', 'keys.json', '--english')
    expect(forged).toMatchObject({ status: 1, stderr: '' })
    expect(forged.stdout).toMatch(/FAULT {2}signature: .*\nThe certificate does NOT hold\./)

    expect(run('ingen.json')).toMatchObject({ status: 2, stderr: expect.stringContaining('ingen.json kan ikke læses') })
  })
})
