import { createCipheriv, createHash } from 'node:crypto'
import { integerIn, placesOf, rawValue, stringIn } from './pdf-objects'
import type { SpooledFile } from './spool'

/**
 * Whether a PDF can be read with a password only. Many are encrypted and open for everybody: their author has set a
 * password for changing or printing alone, and the one for reading is empty (ISO 32000-2, 7.6.4). So it is tried.
 * A PDF whose encryption cannot be understood is not held to be protected: it would be a refusal without a ground.
 */
export async function isProtectedPdf(file: Pick<SpooledFile, 'readAt' | 'size'>): Promise<boolean> {
  for (const place of await placesOf(file, '/Encrypt', mostMentions)) {
    const dictionary = await encryptionAt(file, place)
    if (dictionary === undefined) continue
    const filter = /^\/(\w+)/.exec(rawValue(dictionary, 'Filter') ?? '')?.[1]
    // Any other way takes a certificate or a program that an office does not have.
    if (filter !== 'Standard') return filter !== undefined
    const id = await fileIdNear(file, place)
    const opens = opensWithoutPassword(dictionary, id)
    if (opens !== undefined) return !opens
  }
  return false
}

/** The last trailer counts, and a file with many is looked at in the first of them only: they say the same. */
const mostMentions = 20
const dictionaryBytes = 4_096
const nearBytes = 4_096

async function encryptionAt(file: Pick<SpooledFile, 'readAt' | 'size'>, place: number): Promise<string | undefined> {
  const here = (await file.readAt(place, dictionaryBytes)).toString('latin1')
  if (/^\/Encrypt\s*<</.test(here)) return here.slice('/Encrypt'.length)
  const [, number, generation] = /^\/Encrypt\s+(\d{1,10})\s+(\d{1,5})\s+R/.exec(here) ?? []
  if (number === undefined) return undefined
  // The last one counts, and number 112 is not number 12.
  for (const object of (await placesOf(file, `${number} ${generation} obj`, mostMentions)).toReversed()) {
    const before = object === 0 ? '' : (await file.readAt(object - 1, 1)).toString('latin1')
    if (!/\d/.test(before)) return (await file.readAt(object, dictionaryBytes)).toString('latin1')
  }
  return undefined
}

/** The first half of the file's id, which stands in the trailer that names the encryption. */
async function fileIdNear(file: Pick<SpooledFile, 'readAt'>, place: number): Promise<Buffer> {
  const start = Math.max(0, place - nearBytes)
  const around = (await file.readAt(start, 2 * nearBytes)).toString('latin1')
  const [, first] = /\/ID\s*\[\s*([^]*)$/.exec(around) ?? []
  return stringIn(first) ?? Buffer.alloc(0)
}

/** What a password is filled up with (ISO 32000-2, 7.6.4.3.2): of the empty one it is all there is. */
const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')

/** Whether the empty password opens it; `undefined` when the dictionary lacks what that takes. */
function opensWithoutPassword(dictionary: string, id: Buffer): boolean | undefined {
  const revision = integerIn(rawValue(dictionary, 'R'))
  const [owner, user] = [stringIn(rawValue(dictionary, 'O')), stringIn(rawValue(dictionary, 'U'))]
  const permissions = integerIn(rawValue(dictionary, 'P'))
  if (revision === undefined || owner === undefined || user === undefined || permissions === undefined) return undefined
  if (revision >= 5) {
    if (user.length < 48) return undefined
    const salt = user.subarray(32, 40)
    const made = revision === 5 ? createHash('sha256').update(salt).digest() : hardenedHash(salt)
    return made.equals(user.subarray(0, 32))
  }
  const hash = createHash('md5').update(padding).update(owner.subarray(0, 32)).update(fourBytes(permissions)).update(id)
  const metadataInClear = /^false/.test(rawValue(dictionary, 'EncryptMetadata') ?? '')
  if (revision >= 4 && metadataInClear) hash.update(Buffer.alloc(4, 0xff))
  const bytes = revision === 2 ? 5 : revision === 3 ? keyBytes(integerIn(rawValue(dictionary, 'Length')) ?? 40) : 16
  let key = hash.digest().subarray(0, bytes)
  if (revision === 2) return rc4(key, padding).equals(user.subarray(0, 32))
  for (let n = 0; n < 50; n += 1) key = createHash('md5').update(key).digest().subarray(0, bytes)
  let made: Buffer = createHash('md5').update(padding).update(id).digest()
  for (let n = 0; n < 20; n += 1)
    made = rc4(
      key.map((byte) => byte ^ n),
      made,
    )
  return made.equals(user.subarray(0, 16))
}

const keyBytes = (bits: number): number => Math.min(16, Math.max(5, Math.floor(bits / 8)))

function fourBytes(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32LE(value | 0)
  return bytes
}

/** Algorithm 2.B of ISO 32000-2 for the empty password. */
function hardenedHash(salt: Buffer): Buffer {
  let key = createHash('sha256').update(salt).digest()
  for (let round = 0, last = 0; round < 64 || last > round - 32; round += 1) {
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(false)
    const encrypted = cipher.update(Buffer.concat(Array.from({ length: 64 }, () => key)))
    const remainder = encrypted.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3
    key = createHash(['sha256', 'sha384', 'sha512'][remainder] ?? 'sha256')
      .update(encrypted)
      .digest()
    last = encrypted.at(-1) ?? 0
  }
  return key.subarray(0, 32)
}

/** The stream cipher of old PDFs, which Node's OpenSSL no longer has. Nothing is kept secret with it here. */
function rc4(key: Uint8Array, text: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, n) => n)
  const swap = (a: number, b: number): void => {
    const kept = state[a] ?? 0
    state[a] = state[b] ?? 0
    state[b] = kept
  }
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 0xff
    swap(i, j)
  }
  let [i, j] = [0, 0]
  return Buffer.from(
    text.map((byte) => {
      i = (i + 1) & 0xff
      j = (j + (state[i] ?? 0)) & 0xff
      swap(i, j)
      return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 0xff] ?? 0)
    }),
  )
}
