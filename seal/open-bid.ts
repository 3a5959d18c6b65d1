import { fromBase64url, toBase64url } from './base64url'
import { readEnvelope, type EnvelopeAddress } from './envelope'
import { checkEnvelope } from './check-envelope'
import { SealFault } from './seal-fault'
import { addressBytes, type ContentKey, type SealedContent } from './seal-bid'
import { hex, sha256 } from './sha256'
import type { privateKeyOf, TenderPublicKey } from './tender-key'

/** A bid out of its envelope. */
export interface OpenedBid extends SealedContent {
  /** Of the content, as the bidder sealed it. */
  readonly sha256: string
}

/**
 * Opens a bid with the joined key, in an opener's browser or client.
 * @param expected whose envelope for what it has to be: one that was made for anything else does not open
 * @throws {SealFault} ENVELOPE_MALFORMED, ENVELOPE_FOREIGN, ENVELOPE_OTHER_KEY, ENVELOPE_TAMPERED
 */
export async function openBid(
  bytes: Uint8Array,
  expected: EnvelopeAddress,
  tenderKey: TenderPublicKey,
  privateKey: Awaited<ReturnType<typeof privateKeyOf>>,
): Promise<OpenedBid> {
  await checkEnvelope(bytes, expected, tenderKey)
  const { flattenedDecrypt } = await import('jose')
  const { header, head, sealed } = readEnvelope(bytes)
  const aad = toBase64url(addressBytes(expected))
  try {
    const { plaintext } = await flattenedDecrypt({ ...header.key, aad }, privateKey, {
      keyManagementAlgorithms: ['ECDH-ES'],
      contentEncryptionAlgorithms: ['A256GCM'],
    })
    const inner = JSON.parse(new TextDecoder().decode(plaintext)) as ContentKey
    const key = await crypto.subtle.importKey('raw', fromBase64url(inner.key), 'AES-GCM', false, ['decrypt'])
    const cipher = { name: 'AES-GCM', iv: fromBase64url(inner.iv), additionalData: head }
    const content = new Uint8Array(await crypto.subtle.decrypt(cipher, key, sealed))
    const digest = hex(await sha256(content))
    if (digest !== inner.sha256 || content.length !== inner.size) throw new SealFault('ENVELOPE_TAMPERED')
    return { name: inner.name, mediaType: inner.mediaType, bytes: content, sha256: digest }
  } catch {
    throw new SealFault('ENVELOPE_TAMPERED')
  }
}
