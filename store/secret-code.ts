import { createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import type { SecretCodeHash } from './secret-code-hash'

/** Without letters and digits that are mistaken for one another. */
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz0'
const lookupLength = 8
const secretLength = 20

/** 32 MB and some tenths of a second a try. */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }

/** What a code opens. */
export type SecretCodePurpose = 'tip-code' | 'release-code'

/**
 * A code that is told once and opens something to whoever has it: seven groups of four, of which two find what it opens and five (100
 * bits) open it. Drawn from the request, so that a request sent again because no answer came gets the code that it had, although the
 * code is kept nowhere.
 *
 * @param request the request's key and the hash of its body
 */
export function drawSecretCode(
  [key]: readonly { readonly key: Uint8Array }[],
  purpose: SecretCodePurpose,
  request: readonly string[],
): string {
  if (key === undefined) throw new Error('There is no key to draw a code with')
  const bytes = createHmac('sha512', key.key)
    .update(JSON.stringify([purpose, ...request]))
    .digest()
  const letters = [...bytes.subarray(0, lookupLength + secretLength)].map((byte) => alphabet[byte % 32])
  return (letters.join('').match(/.{4}/g) ?? []).join('-')
}

/** What is kept of a code. */
export async function hashSecretCode(code: string): Promise<SecretCodeHash> {
  const { lookup, secret } = partsOf(code)
  const salt = randomBytes(16)
  return { lookup, salt, hash: await stretched(secret, salt) }
}

/** The part of a code that finds what it opens. */
export const lookupOf = (code: string): string => partsOf(code).lookup

/** Whether a code is the one that is kept. With nothing kept it takes as long, and is not. */
export async function isSecretCode(code: string, kept: SecretCodeHash | undefined): Promise<boolean> {
  const { secret } = partsOf(code)
  const made = await stretched(secret, kept?.salt ?? nothingKept.salt)
  const same = timingSafeEqual(made, kept?.hash ?? nothingKept.hash)
  return same && kept !== undefined
}

const nothingKept = { salt: Buffer.alloc(16), hash: Buffer.alloc(32) }

/** As people write it: with or without dashes and spaces, in capitals or not. */
function partsOf(code: string): { readonly lookup: string; readonly secret: string } {
  const letters = code.toLowerCase().replaceAll(/[\s-]/g, '')
  return { lookup: letters.slice(0, lookupLength), secret: letters.slice(lookupLength) }
}

const stretched = (secret: string, salt: Uint8Array): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(secret, salt, 32, cost, (error, key) => {
      if (error === null) resolve(key)
      else reject(error)
    })
  })
