import { hex, sha256 } from '../seal/sha256'
import { sealBid } from '../seal/seal-bid'
import { shareToWords } from '../seal/share-words'
import { splitKey } from '../seal/split-key'
import { keyIdOf, makeTenderKey } from '../seal/tender-key'
import { testEnvelope } from './test-envelope'
import { telling, ToolFault } from './telling'
import { thePage, type PageElement } from './the-page'

const tool = '[data-tool="make-key"]'

/**
 * The page on which a tender's key is made: here, and split at once. Each share is shown once, to be printed; the form that is then sent
 * holds the public half and what the test envelope's content is known by.
 */
export function makeKey(): void {
  telling.onPress(`${tool} [data-make]`, 'click', async () => {
    const needed = Number(thePage.the('[name="needed"]').value)
    const of = Number(thePage.the('[name="openers.antal"]').value)
    if (!Number.isInteger(needed) || needed < 2)
      throw new ToolFault('Skriv først, hvor mange åbnere der skal til, og tilføj en række for hver åbner.')
    const key = await makeTenderKey()
    const { publicKey } = key
    const shares = await splitKey(key, needed, of)
    const { tender = '', lot = '' } = thePage.the(tool).dataset
    const bytes = crypto.getRandomValues(new Uint8Array(32))
    const { name, mediaType, bidder } = testEnvelope
    const envelope = await sealBid({ name, mediaType, bytes }, { tender, lot, bidder }, publicKey)
    for (const [field, value] of [
      ['publicKey.x', publicKey.x],
      ['publicKey.y', publicKey.y],
      ['keyId', await keyIdOf(publicKey)],
      ['proof', hex(await sha256(bytes))],
    ] as const)
      thePage.the(`[name="${field}"]`).value = value
    const words = await Promise.all(shares.map((share) => shareToWords(share)))
    thePage.the('[data-shares]').replaceChildren(...words.map((one, n) => shareShown(one, n + 1, of)))
    thePage
      .the('[data-envelope]')
      .replaceChildren(thePage.saving(envelope, 'proevekuvert.bud', 'application/octet-stream', 'Gem prøvekuverten'))
    telling.say(
      'Nøglen er lavet og delt. Print nøgledelene, og gem prøvekuverten, før du registrerer: de vises ikke igen.',
    )
  })
}

function shareShown(words: string, holder: number, of: number): PageElement {
  const section = thePage.made('section')
  const list = thePage.made('ol')
  list.append(...words.split(' ').map((word) => thePage.made('li', word)))
  section.append(thePage.made('h3', `Nøgledel ${holder} af ${of}`), list)
  section.setAttribute('class', 'key-share')
  return section
}
