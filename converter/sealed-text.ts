import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { PayloadKey } from './payload-codec'

const nonceBytes = 12
const tagBytes = 16

/**
 * Bytes sealed for a table with the first key: length of the key's id, the id, nonce, ciphertext, tag (AES-256-GCM).
 * @param place what they belong to: copied to another place they do not open
 */
export function sealBytes([key]: readonly PayloadKey[], content: Uint8Array, place = ''): Uint8Array {
  if (key === undefined) throw new Error('There is no key to seal with')
  const id = Buffer.from(key.id, 'utf8')
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key.key, nonce).setAAD(sealedWith(id, place))
  return Buffer.concat([
    Buffer.from([id.length]),
    id,
    nonce,
    cipher.update(content),
    cipher.final(),
    cipher.getAuthTag(),
  ])
}

/** The bytes again. @throws Error when their key is not among the configured ones, they were changed, or they are in another place */
export function openBytes(keys: readonly PayloadKey[], sealed: Uint8Array, place = ''): Buffer {
  const bytes = Buffer.from(sealed)
  const begin = 1 + (bytes[0] ?? 0)
  const id = bytes.subarray(1, begin)
  const key = keys.find((one) => one.id === id.toString('utf8'))
  if (key === undefined)
    throw new Error(`Something was sealed with the key ${id.toString('utf8')}, which is not among the configured keys`)
  const opened = createDecipheriv('aes-256-gcm', key.key, bytes.subarray(begin, begin + nonceBytes))
    .setAAD(sealedWith(id, place))
    .setAuthTag(bytes.subarray(-tagBytes))
  return Buffer.concat([opened.update(bytes.subarray(begin + nonceBytes, -tagBytes)), opened.final()])
}

/** A text sealed as bytes are. */
export const sealText = (keys: readonly PayloadKey[], text: string, place = ''): Uint8Array =>
  sealBytes(keys, Buffer.from(text, 'utf8'), place)

/** The text again. @throws Error as of bytes */
export const openText = (keys: readonly PayloadKey[], sealed: Uint8Array, place = ''): string =>
  openBytes(keys, sealed, place).toString('utf8')

const sealedWith = (id: Uint8Array, place: string): Uint8Array => Buffer.concat([id, Buffer.from(place, 'utf8')])
