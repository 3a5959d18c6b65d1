import type { EnvelopeAddress } from '../seal/envelope'
import { hex, sha256 } from '../seal/sha256'
import { sealBid } from '../seal/seal-bid'
import { sendEnvelope } from './send-envelope'
import { telling, ToolFault } from './telling'
import { thePage, type PageFile } from './the-page'

const form = '[data-tool="send-bid"]'
const mediaType = 'application/vnd.specialeplan.sealed-bid'

/** The page on which a bidder bids: the file is sealed here, and nothing but the envelope leaves the machine. */
export function sendBid(): void {
  telling.onPress(form, 'submit', async () => {
    const {
      tender = '',
      lot = '',
      bidder = '',
      key = '',
      largest = '0',
      receipts = '',
      path = '',
    } = thePage.the(form).dataset
    const [name, contactName, email] = ['name', 'contactName', 'email'].map((field) => valueOf(field))
    if (name === '' || contactName === '' || email === '')
      throw new ToolFault('Skriv virksomhedens navn, kontaktpersonen og en e-mail, før I sender.')
    const file = thePage.fileIn('[name="file"]')
    if (file === undefined)
      throw new ToolFault('Vælg den fil, der er jeres tilbud. Er der flere, så pak dem i én ZIP-fil.')
    if (file.size > Number(largest))
      throw new ToolFault('Filen er større, end udbuddet tillader. Gør den mindre, og vælg den igen.')
    const { envelope, hash } = await sealedOnce(file, { tender, lot, bidder }, JSON.parse(key))
    telling.say('Tilbuddet er forseglet og sendes …')
    const query = new URLSearchParams({ name: name ?? '', contactName: contactName ?? '', email: email ?? '' })
    const receipt = await sendEnvelope(
      `${path}?${query.toString()}`,
      envelope,
      { 'content-type': mediaType, 'x-billet': valueOf('billet'), 'idempotency-key': `seal-${hash}` },
      told(),
    )
    if (receipt.sha256 !== hash)
      throw new ToolFault('Kvitteringen gælder en anden kuvert end den, der blev sendt. Kontakt ordregiveren straks.')
    telling.say('Tilbuddet er modtaget.')
    thePage.goTo(`${receipts}${receipt.receiptId}`)
  })
}

/** Of this page: sent again after a broken connection, the same envelope is the same bid. */
let kept: { readonly file: PageFile; readonly envelope: Uint8Array; readonly hash: string } | undefined

async function sealedOnce(file: PageFile, address: EnvelopeAddress, key: unknown): Promise<NonNullable<typeof kept>> {
  if (kept?.file === file) return kept
  telling.say('Tilbuddet forsegles på din computer …')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const mediaTypeOfFile = file.type || 'application/octet-stream'
  const envelope = await sealBid({ name: file.name, mediaType: mediaTypeOfFile, bytes }, address, key)
  kept = { file, envelope, hash: hex(await sha256(envelope)) }
  return kept
}

const valueOf = (field: string): string => thePage.the(`${form} [name="${field}"]`).value.trim()

/** The bar moves with every step; what is read aloud is told at the quarters. */
function told(): (percent: number) => void {
  const bar = thePage.the('[data-progress]')
  bar.hidden = false
  let quarter = 0
  return (percent) => {
    bar.setAttribute('value', String(percent))
    if (Math.floor(percent / 25) === quarter) return
    quarter = Math.floor(percent / 25)
    telling.say(`${percent} % er sendt`)
  }
}
