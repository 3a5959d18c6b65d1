import fc from 'fast-check'
import { createDecipheriv, createHash } from 'node:crypto'
import { checkEnvelope } from '../../seal/check-envelope'
import { readEnvelope, writeHead } from '../../seal/envelope'
import { joinShares } from '../../seal/join-shares'
import { openBid } from '../../seal/open-bid'
import { sealBid } from '../../seal/seal-bid'
import { address, codeOf, contentOf, keyWithShares, sealedText } from './sealed'

const text = 'Vi tilbyder rådgivning for 1.150 kr. i timen.'

test('what is sealed is opened by two, with its name and hash', async () => {
  const { publicKey, shares, envelope } = await sealedText(text)
  const opened = await openBid(envelope, address, publicKey, await joinShares(shares.slice(1), publicKey))
  expect(new TextDecoder().decode(opened.bytes)).toBe(text)
  expect(opened.name).toBe('Tilbud på delaftale 1.pdf')
  expect(opened.sha256).toBe(createHash('sha256').update(text).digest('hex'))
})

test('any content of any length comes out as it went in, and nothing of it stands in the envelope', async () => {
  const { publicKey, shares } = await keyWithShares()
  const key = await joinShares(shares.slice(0, 2), publicKey)
  const marker = 'hemmelig pris 987654321 kroner'
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (random) => {
      const bytes = Uint8Array.of(...new TextEncoder().encode(marker), ...random)
      const envelope = await sealBid(contentOf(bytes), address, publicKey)
      expect(Buffer.from(envelope).includes(marker)).toBe(false)
      expect((await openBid(envelope, address, publicKey, key)).bytes).toEqual(bytes)
    }),
    { numRuns: 40, verbose: fc.VerbosityLevel.Verbose },
  )
})

test.each([0, 1, 125_692, 2_000_000])('%p bytes', async (length) => {
  const { publicKey, shares } = await keyWithShares()
  const bytes = new Uint8Array(length).fill(7)
  const envelope = await sealBid(contentOf(bytes), address, publicKey)
  const opened = await openBid(envelope, address, publicKey, await joinShares(shares.slice(0, 2), publicKey))
  expect(Buffer.from(opened.bytes).equals(bytes)).toBe(true)
})

test('the content is AES-256-GCM by the letter: node:crypto opens it with the inner key', async () => {
  const { publicKey, shares, envelope } = await sealedText(text)
  const { flattenedDecrypt } = await import('jose')
  const { header, head, sealed } = readEnvelope(envelope)
  const { plaintext } = await flattenedDecrypt(header.key, await joinShares(shares.slice(0, 2), publicKey))
  const { key, iv } = JSON.parse(Buffer.from(plaintext).toString()) as { readonly key: string; readonly iv: string }
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key, 'base64url'), Buffer.from(iv, 'base64url'))
  decipher.setAAD(head).setAuthTag(sealed.subarray(-16))
  expect(Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]).toString()).toBe(text)
})

test('a bit changed anywhere, in magic, length, header, ciphertext or tag, and it does not open', async () => {
  const { publicKey, shares, envelope } = await sealedText('kort')
  const key = await joinShares(shares.slice(0, 2), publicKey)
  const codes = new Set<unknown>()
  for (let place = 0; place < envelope.length; place += 1) {
    const altered = envelope.map((byte, n) => (n === place ? byte ^ (1 << (place % 8)) : byte))
    const code = await codeOf(openBid(altered, address, publicKey, key))
    codes.add(code)
    expect(`${place} ${String(code)}`).toMatch(/ENVELOPE_(MALFORMED|FOREIGN|OTHER_KEY|TAMPERED)$/)
  }
  expect([...codes].sort()).toEqual([
    'ENVELOPE_FOREIGN',
    'ENVELOPE_MALFORMED',
    'ENVELOPE_OTHER_KEY',
    'ENVELOPE_TAMPERED',
  ])
})

test('cut off, or with something behind it, it does not open', async () => {
  const { publicKey, shares, envelope } = await sealedText(text)
  const key = await joinShares(shares.slice(0, 2), publicKey)
  for (const length of [0, 7, 8, 12, 100, envelope.length - 17, envelope.length - 1])
    expect(await codeOf(openBid(envelope.slice(0, length), address, publicKey, key))).toMatch(/MALFORMED|TAMPERED/)
  expect(await codeOf(openBid(Uint8Array.of(...envelope, 0), address, publicKey, key))).toBe('ENVELOPE_TAMPERED')
})

test.each([
  ['tender', 'tender-7m2kq9x4wd3t'],
  ['lot', '2'],
  ['bidder', '87654321'],
])('an envelope for another %s is refused, and rewritten to this one it does not open', async (member, other) => {
  const { publicKey, shares, envelope } = await sealedText(text)
  const key = await joinShares(shares.slice(0, 2), publicKey)
  const expected = { ...address, [member]: other }
  expect(await codeOf(checkEnvelope(envelope, expected, publicKey))).toBe('ENVELOPE_FOREIGN')
  const { header, sealed } = readEnvelope(envelope)
  const aad = Buffer.from(JSON.stringify([header.format, expected.tender, expected.lot, expected.bidder]))
  const rewritten = Uint8Array.of(
    ...writeHead({ ...header, ...expected, key: { ...header.key, aad: aad.toString('base64url') } }),
    ...sealed,
  )
  // A server without the key cannot tell; it opens for nobody.
  expect(await codeOf(checkEnvelope(rewritten, expected, publicKey))).toBe('nothing was refused')
  expect(await codeOf(openBid(rewritten, expected, publicKey, key))).toBe('ENVELOPE_TAMPERED')
})

test('plain text, a PDF, and an envelope to another key are refused without any key', async () => {
  const { publicKey, envelope } = await sealedText(text)
  const other = await keyWithShares()
  expect(await codeOf(checkEnvelope(envelope, address, publicKey))).toBe('nothing was refused')
  expect(await codeOf(checkEnvelope(envelope, address, other.publicKey))).toBe('ENVELOPE_OTHER_KEY')
  for (const plain of [text, '%PDF-1.7\n%âãÏÓ', '', JSON.stringify({ format: 'specialeplan-bid/1' })])
    expect(await codeOf(checkEnvelope(new TextEncoder().encode(plain), address, publicKey))).toBe('ENVELOPE_MALFORMED')
})

test.each([undefined, null, {}, { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'A'.repeat(43) }, 'nøgle'])(
  'nothing is sealed to what is no key: %p',
  async (key) => {
    expect(await codeOf(sealBid(contentOf(new Uint8Array(1)), address, key))).toBe('KEY_MALFORMED')
  },
)
