import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { ValueError, type Payload, type PayloadCodec } from '@temporalio/common'
import { temporal } from '@temporalio/proto'

/** A key and the name under which every payload that it encrypted refers to it. */
export interface PayloadKey {
  readonly id: string
  /** 32 bytes. */
  readonly key: Uint8Array
}

const ENCODING = 'binary/encrypted'
const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8')

/**
 * Encrypts everything that cases leave with the engine: AES-256-GCM over the whole encoded payload, its metadata
 * included. The first key encrypts, all of them decrypt: a case lives for eight years and outlives its keys, so a key may
 * be dropped only when no open case and no kept history was written under it.
 *
 * Data of an encrypted payload: 12 bytes nonce, ciphertext, 16 bytes tag. The key's id is in the metadata and
 * authenticated with the rest. A payload that is not encrypted is passed through, so that encryption can be introduced.
 *
 * @throws {ValueError} on decoding, when the key is unknown or is not the one, or the payload was changed
 */
export function createPayloadCodec(keys: readonly PayloadKey[]): PayloadCodec {
  const [current] = keys
  if (current === undefined) throw new ValueError('There is no key to encrypt payloads with')
  const faulty = keys.find(({ key }) => key.length !== 32)
  if (faulty !== undefined) throw new ValueError(`The key ${faulty.id} is not 32 bytes long`)
  const known = new Map(keys.map(({ id, key }) => [id, key]))
  return {
    encode: async (payloads) => payloads.map((payload) => encrypt(payload, current)),
    decode: async (payloads) => payloads.map((payload) => decrypt(payload, known)),
  }
}

function encrypt(payload: Payload, { id, key }: PayloadKey): Payload {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(bytes(id))
  const sealed = [cipher.update(temporal.api.common.v1.Payload.encode(payload).finish()), cipher.final()]
  return {
    metadata: { encoding: bytes(ENCODING), 'encryption-cipher': bytes(CIPHER), 'encryption-key-id': bytes(id) },
    data: Buffer.concat([nonce, ...sealed, cipher.getAuthTag()]),
  }
}

function decrypt(payload: Payload, keys: ReadonlyMap<string, Uint8Array>): Payload {
  const { metadata, data } = payload
  if (textOf(metadata?.['encoding']) !== ENCODING) return payload
  const id = textOf(metadata?.['encryption-key-id'])
  const key = keys.get(id)
  if (key === undefined)
    throw new ValueError(`The payload was encrypted with the key ${id}, which is not among the configured keys`)
  if (data == null || data.length < NONCE_BYTES + TAG_BYTES)
    throw new ValueError('The encrypted payload is too short to be one')
  const decipher = createDecipheriv(CIPHER, key, data.subarray(0, NONCE_BYTES))
    .setAAD(bytes(id))
    .setAuthTag(data.subarray(-TAG_BYTES))
  try {
    const plain = Buffer.concat([decipher.update(data.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()])
    const { metadata: inner, data: content } = temporal.api.common.v1.Payload.decode(plain)
    return { metadata: inner, data: content }
  } catch (error) {
    throw new ValueError(
      `The payload cannot be decrypted: the key ${id} is not the one it was encrypted with, or the payload was changed`,
      error,
    )
  }
}

const textOf = (value: Uint8Array | null | undefined): string =>
  value == null ? '' : Buffer.from(value).toString('utf8')
