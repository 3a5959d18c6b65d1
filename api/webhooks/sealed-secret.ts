import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { PayloadKey } from '../../converter/payload-codec'

const nonceBytes = 12
const tagBytes = 16

/** A new secret, as Standard Webhooks writes them: `whsec_` and 32 random bytes in base64. */
export const drawSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`

/** A secret sealed for the table with the first key: length of the key's id, the id, nonce, ciphertext, tag (AES-256-GCM). */
export function sealSecret([key]: readonly PayloadKey[], secret: string): Uint8Array {
  if (key === undefined) throw new Error('There is no key to seal a secret with')
  const id = Buffer.from(key.id, 'utf8')
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key.key, nonce).setAAD(id)
  return Buffer.concat([
    Buffer.from([id.length]),
    id,
    nonce,
    cipher.update(secret, 'utf8'),
    cipher.final(),
    cipher.getAuthTag(),
  ])
}

/** The secret again. @throws Error when its key is not among the configured ones, or it was changed */
export function openSecret(keys: readonly PayloadKey[], sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed)
  const begin = 1 + (bytes[0] ?? 0)
  const id = bytes.subarray(1, begin)
  const key = keys.find((one) => one.id === id.toString('utf8'))
  if (key === undefined)
    throw new Error(
      `A webhook's secret was sealed with the key ${id.toString('utf8')}, which is not among the configured keys`,
    )
  const opened = createDecipheriv('aes-256-gcm', key.key, bytes.subarray(begin, begin + nonceBytes))
    .setAAD(id)
    .setAuthTag(bytes.subarray(-tagBytes))
  return Buffer.concat([opened.update(bytes.subarray(begin + nonceBytes, -tagBytes)), opened.final()]).toString('utf8')
}
