import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Person } from '../../../domain/rights/actor'
import { sealBid } from '../../../seal/seal-bid'
import { hex, sha256 } from '../../../seal/sha256'
import type { TenderPublicKey } from '../../../seal/tender-key'

/** A bidder with its envelope on this machine. */
export interface SealedBid {
  readonly bidder: Person
  readonly file: string
  readonly sha256: string
}

/** Seals a bid of so many bytes for each bidder, as its own client would. */
export async function sealBids(
  bidders: readonly Person[],
  { caseId, publicKey }: { readonly caseId: string; readonly publicKey: TenderPublicKey },
  { folder, bytesEach }: { readonly folder: string; readonly bytesEach: number },
): Promise<readonly SealedBid[]> {
  const sealed: SealedBid[] = []
  for (const bidder of bidders) {
    const content = { name: 'Tilbud.pdf', mediaType: 'application/pdf', bytes: Uint8Array.from(randomBytes(bytesEach)) }
    const address = { tender: caseId, lot: '1', bidder: bidder.organisation ?? '' }
    const envelope = await sealBid(content, address, publicKey)
    const file = path.join(folder, `${bidder.subject}.bud`)
    await writeFile(file, envelope)
    sealed.push({ bidder, file, sha256: hex(await sha256(envelope)) })
  }
  return sealed
}
