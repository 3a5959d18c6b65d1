import type { EnvelopeAddress } from '../../seal/envelope'
import { sealBid } from '../../seal/seal-bid'
import { splitKey } from '../../seal/split-key'
import { makeTenderKey } from '../../seal/tender-key'

export const address: EnvelopeAddress = { tender: 'tender-6m2kq9x4wd3t', lot: '1', bidder: '12345678' }

export const contentOf = (bytes: Uint8Array) => ({
  name: 'Tilbud på delaftale 1.pdf',
  mediaType: 'application/pdf',
  bytes,
})

/** A tender's public key with its shares, 2 of 3 unless told. */
export async function keyWithShares(needed = 2, of = 3) {
  const key = await makeTenderKey()
  return { publicKey: key.publicKey, shares: await splitKey(key, needed, of) }
}

/** A sealed text with the key that it is sealed to. */
export async function sealedText(text: string) {
  const { publicKey, shares } = await keyWithShares()
  return { publicKey, shares, envelope: await sealBid(contentOf(new TextEncoder().encode(text)), address, publicKey) }
}

/** The code with which it is refused. */
export const codeOf = (refused: Promise<unknown>): Promise<unknown> =>
  refused.then(
    () => 'nothing was refused',
    (fault: unknown) => (fault as { readonly code?: string }).code ?? fault,
  )
