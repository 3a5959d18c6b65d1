import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { PayloadKey } from './payload-codec'

const nonceBytes = 12
const tagBytes = 16

/**
 * A text sealed for a table with the first key: length of the key's id, the id, nonce, ciphertext, tag (AES-256-GCM).
 * @param place what it belongs to: copied to another place it does not open
 */
export function sealText([key]: readonly PayloadKey[], text: string, place = ''): Uint8Array {
  if (key === undefined) throw new Error('There is no key to seal with')
  const id = Buffer.from(key.id, 'utf8')
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key.key, nonce).setAAD(sealedWith(id, place))
  return Buffer.concat([
    Buffer.from([id.length]),
    id,
    nonce,
    cipher.update(text, 'utf8'),
    cipher.final(),
    cipher.getAuthTag(),
  ])
}

/** The text again. @throws Error when its key is not among the configured ones, it was changed, or it is in another place */
export function openText(keys: readonly PayloadKey[], sealed: Uint8Array, place = ''): string {
  const bytes = Buffer.from(sealed)
  const begin = 1 + (bytes[0] ?? 0)
  const id = bytes.subarray(1, begin)
  const key = keys.find((one) => one.id === id.toString('utf8'))
  if (key === undefined)
    throw new Error(`A text was sealed with the key ${id.toString('utf8')}, which is not among the configured keys`)
  const opened = createDecipheriv('aes-256-gcm', key.key, bytes.subarray(begin, begin + nonceBytes))
    .setAAD(sealedWith(id, place))
    .setAuthTag(bytes.subarray(-tagBytes))
  return Buffer.concat([opened.update(bytes.subarray(begin + nonceBytes, -tagBytes)), opened.final()]).toString('utf8')
}

const sealedWith = (id: Uint8Array, place: string): Uint8Array => Buffer.concat([id, Buffer.from(place, 'utf8')])
