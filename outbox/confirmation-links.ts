import { createHash, randomBytes } from 'node:crypto'
import { addMillis, instantOf } from '../domain/calendar/instant'
import { withLink } from '../mail/templates/address-confirmation'
import type { Store } from '../store/create-store'
import type { LeasedMessage } from '../store/messages/message'

/** Puts the link into an e-mail that asks whether an address is its owner's; leaves every other e-mail as it is. */
export type ConfirmationLinks = (message: LeasedMessage) => Promise<LeasedMessage>

export interface ConfirmationLinkParts {
  readonly store: Pick<Store, 'addresses'>
  /** Where people reach the pages. */
  readonly publicUrl: string
  /** How long a link can be used, in ms. */
  readonly linkMs: number
  readonly clock?: () => number
}

/**
 * Each attempt has a link of its own, drawn when it goes: the e-mail is kept without one, and the store has but a hash of what
 * stands in it, so that whoever reads them can confirm nothing. An older attempt's link stays good, since that one may have come.
 */
export function createConfirmationLinks({
  store: { addresses },
  publicUrl,
  linkMs,
  clock = Date.now,
}: ConfirmationLinkParts): ConfirmationLinks {
  return async (message) => {
    if (message.template !== 'address-confirmation') return message
    // 256 bits: nobody finds one by trying.
    const token = randomBytes(32).toString('base64url')
    await addresses.keepLink({
      key: message.key,
      tokenHash: createHash('sha256').update(token).digest(),
      expiresAt: addMillis(instantOf(clock()), linkMs),
    })
    return { ...message, text: withLink(message.text, `${publicUrl.replace(/\/+$/, '')}/bekraeft?kode=${token}`) }
  }
}
