import fc from 'fast-check'
import { checkShare, joinShares } from '../../seal/join-shares'
import type { Share } from '../../seal/share'
import { shareFromText, shareToQr, shareToText } from '../../seal/share-qr'
import { shareFromWords, shareToWords } from '../../seal/share-words'
import { splitKey } from '../../seal/split-key'
import { makeTenderKey } from '../../seal/tender-key'
import { codeOf, keyWithShares } from './sealed'

/** Printed when it fails; to run it again, give it as the second argument of `fc.assert`. */
const random = (numRuns: number) => ({ numRuns, verbose: fc.VerbosityLevel.Verbose })

const pairs = <T>(of: readonly T[]): readonly (readonly [T, T])[] =>
  of.flatMap((a, n) => of.slice(n + 1).map((b) => [a, b] as const))

test('each pair of three opens, in either order, and no single share does', async () => {
  const { publicKey, shares } = await keyWithShares()
  expect(pairs(shares)).toHaveLength(3)
  for (const [a, b] of pairs(shares)) {
    expect((await joinShares([a, b], publicKey)).type).toBe('private')
    expect((await joinShares([b, a], publicKey)).type).toBe('private')
  }
  for (const share of shares) expect(await codeOf(joinShares([share], publicKey))).toBe('SHARES_TOO_FEW')
  expect(await codeOf(joinShares([], publicKey))).toBe('SHARES_TOO_FEW')
})

test('any number of openers from 2 of 2 to 7 of 7', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 0, max: 5 }), async (needed, more) => {
      const of = Math.min(7, needed + more)
      const { publicKey, shares } = await keyWithShares(needed, of)
      expect(shares.map(({ holder }) => holder)).toEqual(Array.from({ length: of }, (_, n) => n + 1))
      expect((await joinShares(shares.slice(of - needed), publicKey)).type).toBe('private')
      expect(await codeOf(joinShares(shares.slice(0, needed - 1), publicKey))).toBe('SHARES_TOO_FEW')
    }),
    random(20),
  )
})

test.each([
  [1, 3],
  [3, 2],
  [2, 8],
  [2.5, 3],
])('a key is not split %p of %p', async (needed, of) => {
  expect(await codeOf(makeTenderKey().then((key) => splitKey(key, needed, of)))).toBe('SPLIT_IMPOSSIBLE')
})

test('the secret is gone when it has been split', async () => {
  const key = await makeTenderKey()
  await splitKey(key, 2, 3)
  expect([...key.secret]).toEqual(Array.from({ length: 32 }, () => 0))
})

test('a share comes back from its words and from its QR code', async () => {
  const [{ encodeQR }, { decodeQR }] = await Promise.all([import('qr'), import('qr/decode.js')])
  const { shares } = await keyWithShares()
  for (const share of shares) {
    const words = await shareToWords(share)
    expect(words.split(' ')).toHaveLength(32)
    expect(await shareFromWords(words)).toEqual(share)
    const hand = words
      .toUpperCase()
      .split(' ')
      .map((word, n) => `${n + 1}. ${word.slice(0, 4)}`)
      .join('\n')
    expect(await shareFromWords(hand)).toEqual(share)
    const image = encodeQR(await shareToText(share), 'raw', { scale: 4, border: 4 })
    expect(await shareFromText(decodeQR(picture(image)))).toEqual(share)
    expect(await shareToQr(share)).toMatch(/^<svg (?!.*style)/s)
  }
})

test('the same share twice, another key’s share, and an altered point are told apart', async () => {
  const { publicKey, shares } = await keyWithShares()
  const [a, b] = shares as readonly [Share, Share, Share]
  expect(await codeOf(joinShares([a, a], publicKey))).toBe('SHARES_REPEATED')
  const other = await keyWithShares()
  expect(await codeOf(checkShare(other.shares[0] as Share, publicKey))).toBe('SHARE_OTHER_KEY')
  expect(await codeOf(joinShares([a, other.shares[1] as Share], publicKey))).toBe('SHARE_OTHER_KEY')
  const altered = { ...b, point: b.point.map((byte, n) => (n === 7 ? byte ^ 1 : byte)) }
  expect(await codeOf(joinShares([a, altered], publicKey))).toBe('SHARES_DO_NOT_FIT')
})

test('shares of two splits of one key do not join', async () => {
  const key = await makeTenderKey()
  const again = { ...key, secret: key.secret.slice() }
  const [a] = await splitKey(key, 2, 3)
  const [, b] = await splitKey(again, 2, 3)
  expect(await codeOf(joinShares([a as Share, b as Share], key.publicKey))).toBe('SHARES_DO_NOT_FIT')
})

test('no wrong word and no two words that change places pass', async () => {
  const { wordlist } = await import('@scure/bip39/wordlists/english.js')
  const words = (await shareToWords((await keyWithShares()).shares[0] as Share)).split(' ')
  await fc.assert(
    fc.asyncProperty(fc.nat(31), fc.constantFrom(...wordlist), async (place, word) => {
      fc.pre(words[place] !== word)
      expect(await codeOf(shareFromWords(words.with(place, word).join(' ')))).toBe('SHARE_MISTYPED')
    }),
    random(1000),
  )
  for (let n = 1; n < words.length; n += 1) {
    const swapped = words.with(n - 1, words[n] ?? '').with(n, words[n - 1] ?? '')
    if (swapped.join() !== words.join()) expect(await codeOf(shareFromWords(swapped.join(' ')))).toBe('SHARE_MISTYPED')
  }
})

test('a word that is no word, a word too few or too many, and a QR code of something else', async () => {
  const words = (await shareToWords((await keyWithShares()).shares[0] as Share)).split(' ')
  await expect(shareFromWords(words.with(4, 'udbud').join(' '))).rejects.toMatchObject({
    code: 'SHARE_WORD_UNKNOWN',
    place: 5,
  })
  expect(await codeOf(shareFromWords(words.slice(1).join(' ')))).toBe('SHARE_LENGTH')
  expect(await codeOf(shareFromWords([...words, 'zoo'].join(' ')))).toBe('SHARE_LENGTH')
  expect(await codeOf(shareFromText('https://example.org'))).toBe('SHARE_MISTYPED')
  expect(await codeOf(shareFromText('AAAA'))).toBe('SHARE_LENGTH')
})

/** Black and white modules as the picture that a camera takes. */
function picture(modules: readonly (readonly boolean[])[]) {
  const height = modules.length
  const width = modules[0]?.length ?? 0
  const data = Uint8Array.from(modules.flat().flatMap((black) => (black ? [0, 0, 0, 255] : [255, 255, 255, 255])))
  return { height, width, data }
}
