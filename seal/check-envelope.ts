import { fromBase64url, toBase64url } from './base64url'
import { readEnvelope, type EnvelopeAddress } from './envelope'
import { SealFault } from './seal-fault'
import { addressBytes } from './seal-bid'
import { keyIdOf, type TenderPublicKey } from './tender-key'

/**
 * Whether this is an envelope to that key, from that bidder, for that lot: all that can be known without the key. The API asks it
 * of what comes in, the bidder's client before it is sent, and the opener before the key is used.
 * @throws {SealFault} ENVELOPE_MALFORMED, ENVELOPE_FOREIGN, ENVELOPE_OTHER_KEY
 */
export async function checkEnvelope(
  bytes: Uint8Array,
  { tender, lot, bidder }: EnvelopeAddress,
  tenderKey: TenderPublicKey,
): Promise<void> {
  const { header } = readEnvelope(bytes)
  if (header.tender !== tender || header.lot !== lot || header.bidder !== bidder)
    throw new SealFault('ENVELOPE_FOREIGN')
  if (header.key.aad !== toBase64url(addressBytes({ tender, lot, bidder }))) throw new SealFault('ENVELOPE_FOREIGN')
  if (header.keyId !== (await keyIdOf(tenderKey))) throw new SealFault('ENVELOPE_OTHER_KEY')
  const { alg, enc, kid, epk } = protectedHeader(header.key.protected)
  if (alg !== 'ECDH-ES' || enc !== 'A256GCM' || typeof epk !== 'object') throw new SealFault('ENVELOPE_MALFORMED')
  if (kid !== header.keyId) throw new SealFault('ENVELOPE_OTHER_KEY')
}

function protectedHeader(encoded: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(new TextDecoder().decode(fromBase64url(encoded))) as Readonly<Record<string, unknown>>
  } catch {
    throw new SealFault('ENVELOPE_MALFORMED')
  }
}
