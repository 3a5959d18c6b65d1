import { openBid } from '../seal/open-bid'
import { SealFault } from '../seal/seal-fault'
import { hex, sha256 } from '../seal/sha256'
import { readTenderKey } from '../seal/tender-key'
import { telling, ToolFault } from './telling'
import { thePage, type PageElement } from './the-page'
import { typedShares } from './typed-shares'

const tool = '[data-tool="open-envelopes"]'

/**
 * The page on which the bids are opened: the key is put together here from what the openers type, each envelope is fetched, held against
 * the hash of its receipt and opened, and what was in it is noted in the form that is then sent. No server ever has the key.
 */
export function openEnvelopes(): void {
  telling.onPress(`${tool} [data-open]`, 'click', async () => {
    const { tender = '', lot = '', key = '' } = thePage.the(tool).dataset
    const publicKey = await readTenderKey(JSON.parse(key))
    const { privateKey } = await typedShares(publicKey)
    const rows = thePage.all('[data-envelope]')
    for (const [n, row] of rows.entries()) {
      telling.say(`Åbner kuvert ${n + 1} af ${rows.length} …`)
      const { address = '', bidder = '', hash = '' } = row.dataset
      const envelope = await fetched(address)
      if (hex(await sha256(envelope)) !== hash)
        throw new ToolFault(
          `Kuvert ${n + 1} er en anden end den, der blev modtaget. Intet er registreret. Kontakt driften.`,
        )
      const field = thePage.the(`[name="envelopes.${n}.contentSha256"]`)
      try {
        const bid = await openBid(envelope, { tender, lot, bidder }, publicKey, privateKey)
        field.value = bid.sha256
        shown(row, thePage.saving(bid.bytes, bid.name, bid.mediaType, `Gem »${bid.name}«`))
      } catch (fault) {
        // A bid that does not open is a finding, and is recorded as one: without the hash of a content.
        if (!(fault instanceof SealFault)) throw fault
        field.value = ''
        shown(row, thePage.made('span', `Kan ikke åbnes. ${fault.message}`))
      }
    }
    telling.say('Kuverterne er åbnet. Gem filerne, og registrér så åbningen nederst på siden.')
  })
}

function shown(row: PageElement, what: PageElement): void {
  const [place] = Array.from(row.querySelectorAll('[data-content]'))
  place?.replaceChildren(what)
}

async function fetched(address: string): Promise<Uint8Array> {
  const answer = await fetch(address)
  if (!answer.ok) throw new ToolFault('En kuvert kunne ikke hentes. Hent siden igen, og prøv en gang til.')
  return new Uint8Array(await answer.arrayBuffer())
}
