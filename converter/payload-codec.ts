import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { ValueError, type Payload, type PayloadCodec, type SerializationContext } from '@temporalio/common'
import { temporal } from '@temporalio/proto'
import { PayloadRefused } from './payload-refused'

/** A key and the name under which every payload that it encrypted refers to it. */
export interface PayloadKey {
  readonly id: string
  /** 32 bytes. */
  readonly key: Uint8Array
}

/** What seals payloads, and what of old ones is still read. */
export interface PayloadSeals {
  /** The first seals, all of them open: a case lives for eight years and outlives its keys, so a key may be dropped only
   * when no open case and no kept history was written under it. Never empty. */
  readonly keys: readonly PayloadKey[]
  /** Whether payloads are read that were sealed before 0.3.0, when seals did not name their case (docs/adr/0016). */
  readonly unnamed: 'read' | 'refuse'
}

const ENCODING = 'binary/encrypted'
const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16
/** Metadata within the seal: the id of the case, which is its workflow's. */
const CASE = 'case'

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8')

/**
 * Seals everything that cases leave with the engine: AES-256-GCM over the whole encoded payload, its metadata and the case
 * that it is for included. Nothing else is read: whoever reaches the engine can send it any payload, and what a case is told
 * there must have come from one who has our keys. The name of the case lies within the seal, where programs of before 0.3.0
 * read past it; the SDK tells which case a payload belongs to, and one that was sealed for another is refused.
 *
 * Data of a sealed payload: 12 bytes nonce, ciphertext, 16 bytes tag. The key's id is in the metadata and authenticated with
 * the rest.
 *
 * @throws {PayloadRefused} on decoding, when a payload is not sealed by these keys for this case
 * @throws {ValueError} on encoding, when the SDK does not say which case it is for; and when there is no key, or a short one
 */
export function createPayloadCodec({ keys, unnamed }: PayloadSeals): PayloadCodec {
  const [current] = keys
  if (current === undefined) throw new ValueError('There is no key to encrypt payloads with')
  const faulty = keys.find(({ key }) => key.length !== 32)
  if (faulty !== undefined) throw new ValueError(`The key ${faulty.id} is not 32 bytes long`)
  const known = new Map(keys.map(({ id, key }) => [id, key]))
  return {
    encode: async (payloads, context) => payloads.map((payload) => seal(payload, current, context?.workflowId)),
    decode: async (payloads, context) =>
      payloads.map((payload) => {
        const { sealedFor, ...opened } = open(payload, known)
        if (sealedFor === undefined && unnamed === 'refuse')
          throw new PayloadRefused('The payload was sealed before seals named their case, and such are no longer read')
        checkCase(sealedFor, context)
        return opened
      }),
  }
}

function checkCase(sealedFor: string | undefined, context: SerializationContext | undefined): void {
  const caseId = context?.workflowId
  if (sealedFor !== undefined && caseId !== undefined && sealedFor !== caseId)
    throw new PayloadRefused(`The payload was sealed for ${sealedFor}, not for ${caseId}`)
}

function seal(payload: Payload, { id, key }: PayloadKey, caseId: string | undefined): Payload {
  if (caseId === undefined) throw new ValueError('A payload that belongs to no case cannot be sealed')
  const named: Payload = { ...payload, metadata: { ...payload.metadata, [CASE]: bytes(caseId) } }
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(bytes(id))
  const sealed = [cipher.update(temporal.api.common.v1.Payload.encode(named).finish()), cipher.final()]
  return {
    metadata: { encoding: bytes(ENCODING), 'encryption-cipher': bytes(CIPHER), 'encryption-key-id': bytes(id) },
    data: Buffer.concat([nonce, ...sealed, cipher.getAuthTag()]),
  }
}

function open(payload: Payload, keys: ReadonlyMap<string, Uint8Array>): Payload & { readonly sealedFor?: string } {
  const { metadata, data } = payload
  if (textOf(metadata?.['encoding']) !== ENCODING) throw new PayloadRefused('The payload is not sealed')
  const id = textOf(metadata?.['encryption-key-id'])
  const key = keys.get(id)
  if (key === undefined)
    throw new PayloadRefused(`The payload was encrypted with the key ${id}, which is not among the configured keys`)
  if (data == null || data.length < NONCE_BYTES + TAG_BYTES)
    throw new PayloadRefused('The encrypted payload is too short to be one')
  const decipher = createDecipheriv(CIPHER, key, data.subarray(0, NONCE_BYTES))
    .setAAD(bytes(id))
    .setAuthTag(data.subarray(-TAG_BYTES))
  try {
    const plain = Buffer.concat([decipher.update(data.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()])
    const { metadata: named, data: content } = temporal.api.common.v1.Payload.decode(plain)
    const { [CASE]: sealedFor, ...inner } = named
    return { metadata: inner, data: content, ...(sealedFor === undefined ? {} : { sealedFor: textOf(sealedFor) }) }
  } catch (error) {
    throw new PayloadRefused(
      `The payload cannot be decrypted: the key ${id} is not the one it was encrypted with, or the payload was changed`,
      error,
    )
  }
}

const textOf = (value: Uint8Array | null | undefined): string =>
  value == null ? '' : Buffer.from(value).toString('utf8')
