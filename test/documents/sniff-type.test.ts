import { Readable } from 'node:stream'
import type { MediaType } from '../../domain/document/media-types'
import { keptType, sniffType, type Sniffed } from '../../documents/sniff-type'
import { encryptedPdf, encryptedPdfVersions, revision6Pdf } from '../support/encrypted-pdf'
import { sampleFiles } from '../support/sample-files'

/** A file as the spool has it, cut in two by the network. */
const spooled = (content: Buffer, cut = 30) => ({
  size: content.length,
  read: () => Readable.from([content.subarray(0, cut), content.subarray(cut)], { objectMode: false }),
  readAt: async (position: number, bytes: number) => content.subarray(position, position + bytes),
})
const sniffed = (content: Buffer, cut?: number) => sniffType(spooled(content, cut))

const ooxml = 'application/vnd.openxmlformats-officedocument'

it.each<[keyof typeof sampleFiles, MediaType | Exclude<Sniffed['kind'], 'type' | 'text'>]>([
  ['pdf', 'application/pdf'],
  ['png', 'image/png'],
  ['jpeg', 'image/jpeg'],
  ['tiff', 'image/tiff'],
  ['heic', 'image/heic'],
  ['docx', `${ooxml}.wordprocessingml.document`],
  ['xlsx', `${ooxml}.spreadsheetml.sheet`],
  ['odt', 'application/vnd.oasis.opendocument.text'],
  ['ods', 'application/vnd.oasis.opendocument.spreadsheet'],
  ['doc', 'application/msword'],
  ['rtf', 'application/rtf'],
  ['msg', 'application/vnd.ms-outlook'],
  // Nothing that runs, packs or pretends.
  ['docm', 'other'],
  ['docWithMacros', 'macros'],
  ['xls', 'other'],
  ['zip', 'other'],
  ['exe', 'other'],
  // Nobody could read them.
  ['protectedDoc', 'protected'],
  ['protectedDocx', 'protected'],
  ['protectedZip', 'protected'],
  ['protectedOdt', 'protected'],
])('%s is known by its bytes as %s', async (name, what) => {
  const found = await sniffed(sampleFiles[name]())
  expect(found.kind === 'type' ? found.type : found.kind).toBe(what)
})

it.each([
  'BM ',
  'GIF',
  'GIF89a',
  'BEGIN:VCARD',
  'MZ',
  'PK',
  'ID3',
  '%!PS',
  '<?xml version="1.0"?>',
  '#!AMR',
  'II*',
  'Rar!',
  '8BPS',
])('text that begins with %s is text', async (beginning) => {
  expect(
    await sniffed(Buffer.from(`${beginning} er forkortelsen, som vi bruger i bilaget om bæredygtighed.\n`)),
  ).toEqual({
    kind: 'text',
    encoding: 'utf-8',
    isMail: false,
  })
})

it.each(['\n\n', '\r\n \t\r\n', '\ufeff', '\0\0'])('a PDF behind %j is a PDF', async (before) => {
  expect(await sniffed(Buffer.concat([Buffer.from(before), sampleFiles.pdf()]))).toEqual({
    kind: 'type',
    type: 'application/pdf',
  })
})

describe('a PDF', () => {
  it.each(encryptedPdfVersions)('of version %s with a password for reading is protected', async (version) => {
    expect(await sniffed(await encryptedPdf(version, { userPassword: 'hemmelig' }))).toEqual({ kind: 'protected' })
    expect(await sniffed(await encryptedPdf(version, { userPassword: 'hemmelig', ownerPassword: 'ejer' }))).toEqual({
      kind: 'protected',
    })
  })

  it.each(encryptedPdfVersions)(
    'of version %s that only its owner may change is read by everybody',
    async (version) => {
      expect(await sniffed(await encryptedPdf(version, { ownerPassword: 'ejer' }))).toMatchObject({ kind: 'type' })
    },
  )

  it('as ISO 32000-2 encrypts it, likewise', async () => {
    expect(await sniffed(revision6Pdf('closed'))).toEqual({ kind: 'protected' })
    expect(await sniffed(revision6Pdf('open'))).toMatchObject({ kind: 'type' })
  })

  it('that only speaks of encryption, or is encrypted in a way that is not understood, is no less a PDF', async () => {
    for (const more of [
      '% /Encrypt 12 0 R',
      '/Encrypt <</Filter /Standard /R 3>>',
      '/Encrypt 1 0 R',
      '/EncryptMetadata',
    ])
      expect(await sniffed(Buffer.concat([sampleFiles.pdf(), Buffer.from(more)]))).toMatchObject({ kind: 'type' })
    expect(
      await sniffed(Buffer.concat([sampleFiles.pdf(), Buffer.from('/Encrypt <</Filter /Adobe.PubSec>>')])),
    ).toEqual({
      kind: 'protected',
    })
  })
})

describe('text', () => {
  it('is UTF-8, or Windows-1252 when it is not, and no text with controls', async () => {
    const encodingOf = async (content: Buffer, cut?: number) => {
      const found = await sniffed(content, cut)
      return found.kind === 'text' ? found.encoding : found.kind
    }
    expect(await encodingOf(sampleFiles.text())).toBe('utf-8')
    expect(await encodingOf(Buffer.from('Navn;Antal\r\nAase;2\r\n'))).toBe('ascii')
    expect(await encodingOf(sampleFiles.windows1252())).toBe('windows-1252')
    // A letter that is cut in two by the network is still UTF-8; one that never ends is the other's.
    expect(await encodingOf(Buffer.from('æ'), 1)).toBe('utf-8')
    expect(await encodingOf(Buffer.concat([Buffer.from('æ'), Buffer.from([0xc3])]), 2)).toBe('windows-1252')
    expect(await encodingOf(Buffer.from('a\u0001b'))).toBe('other')
    expect(await encodingOf(Buffer.from([0x41, 0x81, 0x42]))).toBe('other')
  })

  it('is a mail when it begins as one', async () => {
    const isMail = async (text: string) => {
      const found = await sniffed(Buffer.from(text, 'latin1'))
      return found.kind === 'text' && found.isMail
    }
    expect(await isMail(sampleFiles.eml().toString())).toBe(true)
    expect(
      await isMail('From anne@x.example Mon Jan  4 08:00:00 2027\nFrom: a@x.example\nSubject: Å\n\nbrød\u0001'),
    ).toBe(true)
    // As servers and programs begin them that sign, trace or pack first.
    for (const first of [
      'DKIM-Signature: v=1; a=rsa-sha256;\r\n\td=x.example',
      'ARC-Seal: i=1; cv=none',
      'Authentication-Results: mx.x.example; spf=pass',
      'Content-Type: multipart/mixed; boundary="x"',
      'Thread-Topic: Budget',
      'References: <a@x.example>',
      'Bcc: b@x.example',
      'Status: RO',
    ])
      expect([first, await isMail(`${first}\r\n${sampleFiles.eml().toString()}`)]).toEqual([first, true])
    for (const text of [
      'Subject: kun et emne\n\nx',
      'Kære Mette\n\nFrom: x\nDate: y\n',
      'Dato: 4. januar\nFra: Anne\n\nx',
      '',
    ])
      expect(await isMail(text)).toBe(false)
  })

  it('is kept as what its sender calls it, in the encoding in which it is written', () => {
    const text = (encoding: 'ascii' | 'utf-8' | 'windows-1252'): Sniffed => ({ kind: 'text', encoding, isMail: false })
    const pdf: Sniffed = { kind: 'type', type: 'application/pdf' }
    expect([
      keptType('text/plain', text('utf-8')),
      keptType('text/csv', text('ascii')),
      keptType('text/csv', text('windows-1252')),
      keptType('text/plain', text('windows-1252'), 'windows-1252'),
      keptType('text/csv', text('ascii'), 'windows-1252'),
    ]).toEqual([
      'text/plain',
      'text/csv',
      'text/csv; charset=windows-1252',
      'text/plain; charset=windows-1252',
      'text/csv',
    ])
    expect([
      keptType('text/plain', text('windows-1252'), 'utf-8'),
      keptType('text/plain', text('utf-8'), 'windows-1252'),
      keptType('application/pdf', text('utf-8')),
      keptType('message/rfc822', text('utf-8')),
      keptType('text/plain', pdf),
      keptType('text/plain', { kind: 'other' }),
    ]).toEqual(Array.from({ length: 6 }, () => undefined))
    expect(keptType('message/rfc822', { kind: 'text', isMail: true })).toBe('message/rfc822')
    expect(keptType('text/plain', { kind: 'text', isMail: true })).toBeUndefined()
  })
})

it('what was made in order to harm ends as something', async () => {
  const compound = sampleFiles.doc()
  const circling = Buffer.from(compound)
  // The directory's chain leads back to itself.
  circling.writeUInt32LE(1, 512 + 4)
  expect(await sniffed(circling)).toMatchObject({ kind: 'type', type: 'application/msword' })
  for (let length = 0; length < compound.length; length += 97)
    expect((await sniffed(compound.subarray(0, length))).kind).toMatch(/^(?:type|text|other|protected)$/)
  const zip = sampleFiles.protectedOdt()
  for (let length = 0; length < zip.length; length += 7)
    expect((await sniffed(zip.subarray(0, length))).kind).toMatch(/^(?:type|text|other|protected)$/)
})
