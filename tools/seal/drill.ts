import type { EnvelopeAddress } from '../../seal/envelope'
import { joinShares } from '../../seal/join-shares'
import { openBid } from '../../seal/open-bid'
import { sealBid } from '../../seal/seal-bid'
import { hex, sha256 } from '../../seal/sha256'
import type { Share } from '../../seal/share'
import { readTenderKey, type TenderPublicKey } from '../../seal/tender-key'

/** Whose the test envelope is: nobody has this number, so that it can be nobody's bid. */
const nobody = '00000000'

const addressOf = ({ tender, lot }: Omit<EnvelopeAddress, 'bidder'>): EnvelopeAddress => ({
  tender,
  lot,
  bidder: nobody,
})

/** A test envelope, sealed as a bid is. */
export interface DrillEnvelope {
  readonly envelope: Uint8Array
  /** SHA-256 of what is in it: whoever has opened it knows it. */
  readonly proof: string
}

/** Makes the test envelope of a tender's drill. What is in it is drawn at random, and kept nowhere but in it. */
export async function makeDrill(address: Omit<EnvelopeAddress, 'bidder'>, publicKey: unknown): Promise<DrillEnvelope> {
  const key = await readTenderKey(publicKey)
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  const content = { name: 'nøgleprøve.bin', mediaType: 'application/octet-stream', bytes }
  return { envelope: await sealBid(content, addressOf(address), key), proof: hex(await sha256(bytes)) }
}

/**
 * Opens the test envelope with the shares of one group.
 * @returns the group as `1+2`, and the proof that it has opened it
 * @throws {SealFault} as joining and opening do: a share that is lost, wrong or another key's is found here
 */
export async function tryDrill(
  address: Omit<EnvelopeAddress, 'bidder'>,
  publicKey: TenderPublicKey,
  shares: readonly Share[],
  envelope: Uint8Array,
): Promise<{ readonly group: string; readonly proof: string }> {
  const opened = await openBid(envelope, addressOf(address), publicKey, await joinShares(shares, publicKey))
  const group = shares
    .map(({ holder }) => holder)
    .sort((a, b) => a - b)
    .join('+')
  return { group, proof: opened.sha256 }
}
