import { checkShare, joinShares } from '../seal/join-shares'
import { SealFault } from '../seal/seal-fault'
import type { Share } from '../seal/share'
import { shareFromWords } from '../seal/share-words'
import type { TenderPublicKey } from '../seal/tender-key'
import { ToolFault } from './telling'
import { thePage } from './the-page'

/**
 * The shares that are typed in on a page, and the key that they join to. What is typed is gone from the page as soon as they are joined.
 * @throws {ToolFault} that says in which share what is wrong, and where it can be told in which word
 */
export async function typedShares(publicKey: TenderPublicKey) {
  const fields = thePage.all('[data-share]')
  const shares: Share[] = []
  for (const [n, field] of fields.entries()) {
    try {
      const share = await shareFromWords(field.value.replaceAll(/\d+\.?/g, ' '))
      await checkShare(share, publicKey)
      shares.push(share)
    } catch (fault) {
      if (!(fault instanceof SealFault)) throw fault
      field.focus()
      const word = fault.place === undefined ? undefined : wordAt(field.value, fault.place)
      throw new ToolFault(`Nøgledel ${n + 1}: ${fault.message}${word === undefined ? '' : ` Der står »${word}«.`}`)
    }
  }
  const privateKey = await joinShares(shares, publicKey)
  for (const field of fields) field.value = ''
  return { privateKey, holders: shares.map(({ holder }) => holder) }
}

const wordAt = (text: string, place: number): string | undefined =>
  text
    .toLowerCase()
    .split(/[^a-zæøå]+/)
    .filter((word) => word !== '')[place - 1]
