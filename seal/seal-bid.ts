import { toBase64url } from './base64url'
import { format, writeHead, type EnvelopeAddress } from './envelope'
import { hex, sha256 } from './sha256'
import { keyIdOf, readTenderKey } from './tender-key'

/** What a bidder seals: one file, whose name and kind are sealed with it. */
export interface SealedContent {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** What is encrypted to the tender's key: the content's own key, and by what it is known to be whole. */
export interface ContentKey {
  readonly key: string
  readonly iv: string
  readonly sha256: string
  readonly size: number
  readonly name: string
  readonly mediaType: string
}

/**
 * Seals a bid, in the bidder's browser or client: the file by AES-256-GCM under a key of its own, that key by ECDH-ES to the
 * tender's (RFC 7518). Tender, lot and bidder are authenticated with both. What leaves the machine is the envelope alone.
 * @throws {SealFault} KEY_MALFORMED
 */
export async function sealBid(
  content: SealedContent,
  address: EnvelopeAddress,
  tenderKey: unknown,
): Promise<Uint8Array> {
  const { FlattenedEncrypt } = await import('jose')
  const publicKey = await readTenderKey(tenderKey)
  const keyId = await keyIdOf(publicKey)
  const key = crypto.getRandomValues(new Uint8Array(32))
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const { name, mediaType, bytes } = content
  const inner: ContentKey = {
    key: toBase64url(key),
    iv: toBase64url(iv),
    sha256: hex(await sha256(bytes)),
    size: bytes.length,
    name,
    mediaType,
  }
  const jwe = await new FlattenedEncrypt(new TextEncoder().encode(JSON.stringify(inner)))
    .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM', kid: keyId })
    .setAdditionalAuthenticatedData(addressBytes(address))
    .encrypt(publicKey)
  const { protected: protectedHeader = '', aad = '', iv: keyIv = '', ciphertext, tag = '' } = jwe
  const { tender, lot, bidder } = address
  const head = writeHead({
    format,
    tender,
    lot,
    bidder,
    keyId,
    key: { protected: protectedHeader, aad, iv: keyIv, ciphertext, tag },
  })
  const cipher = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt'])
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: head }, cipher, bytes)
  key.fill(0)
  const envelope = new Uint8Array(head.length + sealed.byteLength)
  envelope.set(head)
  envelope.set(new Uint8Array(sealed), head.length)
  return envelope
}

/** Tender, lot and bidder as the bytes that the inner cipher authenticates. */
export const addressBytes = ({ tender, lot, bidder }: EnvelopeAddress): Uint8Array =>
  new TextEncoder().encode(JSON.stringify([format, tender, lot, bidder]))
