import { SealFault } from './seal-fault'
import { readShare, shareLength, writeShare, type Share } from './share'

/** 2^11 words, of which the first four letters tell each from all others. */
const bitsPerWord = 11
const wordCount = (shareLength * 8) / bitsPerWord

/** A share as 32 words, to be printed and typed in again. */
export async function shareToWords(share: Share): Promise<string> {
  const { wordlist } = await import('@scure/bip39/wordlists/english.js')
  const bits = Array.from(await writeShare(share), (byte) => byte.toString(2).padStart(8, '0')).join('')
  return Array.from(
    { length: wordCount },
    (_, n) => wordlist[Number.parseInt(bits.slice(n * bitsPerWord, (n + 1) * bitsPerWord), 2)] ?? '',
  ).join(' ')
}

/**
 * Reads the words of a share, in any case and spacing; the first four letters of a word are enough.
 * @throws {SealFault} SHARE_LENGTH, SHARE_WORD_UNKNOWN with the word's place, SHARE_MISTYPED
 */
export async function shareFromWords(text: string): Promise<Share> {
  const { wordlist } = await import('@scure/bip39/wordlists/english.js')
  const words = text
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
  const places = words.map((word, n) => {
    const place = placeOf(word, wordlist)
    if (place < 0) throw new SealFault('SHARE_WORD_UNKNOWN', n + 1)
    return place
  })
  if (places.length !== wordCount) throw new SealFault('SHARE_LENGTH')
  const bits = places.map((place) => place.toString(2).padStart(bitsPerWord, '0')).join('')
  return readShare(Uint8Array.from({ length: shareLength }, (_, n) => Number.parseInt(bits.slice(n * 8, n * 8 + 8), 2)))
}

const placeOf = (word: string, wordlist: readonly string[]): number => {
  const whole = wordlist.indexOf(word)
  return whole < 0 && word.length === 4 ? wordlist.findIndex((one) => one.startsWith(word)) : whole
}
