import { SealFault } from './seal-fault'

/** Whom an envelope is from and what it answers: bound into both ciphers, so that it opens for nothing else. */
export interface EnvelopeAddress {
  /** The tender's case id. */
  readonly tender: string
  /** The lot's number within the tender. */
  readonly lot: string
  /** The bidder's CVR number. */
  readonly bidder: string
}

/** A flattened JWE (RFC 7516 § 7.2.2) without members of its own. */
export interface SealedKey {
  readonly protected: string
  readonly aad: string
  readonly iv: string
  readonly ciphertext: string
  readonly tag: string
}

/** What stands in clear before the ciphertext. */
export interface EnvelopeHeader extends EnvelopeAddress {
  readonly format: typeof format
  /** Thumbprint of the tender's key. */
  readonly keyId: string
  /** Key, iv, hash and name of the content, encrypted to the tender's key. */
  readonly key: SealedKey
}

/** An envelope taken apart, without any key. */
export interface Envelope {
  readonly header: EnvelopeHeader
  /** All before the ciphertext, which the content's cipher authenticates. */
  readonly head: Uint8Array
  /** Ciphertext and its tag of 16 bytes. */
  readonly sealed: Uint8Array
}

/** The format's name and version. */
export const format = 'specialeplan-bid/1'
/** Eight bytes that no document of another kind begins with. */
const magic = new TextEncoder().encode('\u007fSPBUD1\n')
const lengthBytes = 4
const largestHeader = 4096
const tagLength = 16
/** So many bytes from the beginning on are enough to see an envelope's form by. */
export const largestHead = magic.length + lengthBytes + largestHeader + tagLength

/** The bytes before the ciphertext: magic, the header's length in four bytes, the header as JSON. */
export function writeHead(header: EnvelopeHeader): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(header))
  const head = new Uint8Array(magic.length + lengthBytes + json.length)
  head.set(magic)
  new DataView(head.buffer).setUint32(magic.length, json.length)
  head.set(json, magic.length + lengthBytes)
  return head
}

/**
 * Takes an envelope apart and holds its form against the format: what a server without any key can see. Plain text, and whatever
 * else is no envelope, is refused here.
 * @throws {SealFault} ENVELOPE_MALFORMED
 */
export function readEnvelope(bytes: Uint8Array): Envelope {
  const start = magic.length + lengthBytes
  if (bytes.length < start || !magic.every((byte, n) => byte === bytes[n])) throw new SealFault('ENVELOPE_MALFORMED')
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(magic.length)
  if (length > largestHeader || bytes.length < start + length + tagLength) throw new SealFault('ENVELOPE_MALFORMED')
  const head = bytes.subarray(0, start + length)
  return { header: readHeader(head.subarray(start)), head, sealed: bytes.subarray(start + length) }
}

function readHeader(json: Uint8Array): EnvelopeHeader {
  let header: unknown
  try {
    header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json))
  } catch {
    throw new SealFault('ENVELOPE_MALFORMED')
  }
  if (!isHeader(header)) throw new SealFault('ENVELOPE_MALFORMED')
  return header
}

const encoded = /^[\w-]+$/

function isHeader(value: unknown): value is EnvelopeHeader {
  if (!hasTexts(value, ['format', 'tender', 'lot', 'bidder', 'keyId'], ['key'])) return false
  const { key } = value
  return (
    value['format'] === format &&
    hasTexts(key, ['protected', 'aad', 'iv', 'ciphertext', 'tag'], []) &&
    Object.values(key).every((part) => typeof part === 'string' && encoded.test(part))
  )
}

/** Exactly these members, of which `texts` are texts. */
const hasTexts = (
  value: unknown,
  texts: readonly string[],
  others: readonly string[],
): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).length === texts.length + others.length &&
  others.every((name) => name in value) &&
  texts.every((name) => typeof (value as Readonly<Record<string, unknown>>)[name] === 'string')
