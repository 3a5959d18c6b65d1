import { openBid } from '../seal/open-bid'
import { readTenderKey } from '../seal/tender-key'
import { testEnvelope } from './test-envelope'
import { telling, ToolFault } from './telling'
import { thePage } from './the-page'
import { typedShares } from './typed-shares'

const tool = '[data-tool="try-key"]'

/** The page of a key drill: a group of openers opens the test envelope with what they type, and the form says who they were and what they found. */
export function tryKey(): void {
  telling.onPress(`${tool} [data-try]`, 'click', async () => {
    const { tender = '', lot = '', key = '', holder = '' } = thePage.the(tool).dataset
    const file = thePage.fileIn('[data-test-envelope]')
    if (file === undefined) throw new ToolFault('Vælg prøvekuverten, som blev gemt, da nøglen blev lavet.')
    const publicKey = await readTenderKey(JSON.parse(key))
    const { privateKey, holders } = await typedShares(publicKey)
    if (!holders.includes(Number(holder)))
      throw new ToolFault(`Din egen nøgledel, nummer ${holder}, er ikke blandt dem. Den skal være med i prøven.`)
    const bytes = new Uint8Array(await file.arrayBuffer())
    const { sha256 } = await openBid(bytes, { tender, lot, bidder: testEnvelope.bidder }, publicKey, privateKey)
    for (const [n, other] of holders.filter((one) => one !== Number(holder)).entries())
      thePage.the(`[name="with.${n}"]`).value = String(other)
    thePage.the('[name="proof"]').value = sha256
    telling.say('Prøvekuverten er åbnet. Registrér nøgleprøven nederst på siden.')
  })
}
