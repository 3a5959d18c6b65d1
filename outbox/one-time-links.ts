import { createHash, randomBytes } from 'node:crypto'
import type { MessageTemplate } from '../domain/mail/mail-kinds'
import { addMillis, instantOf } from '../domain/calendar/instant'
import { withLink } from '../mail/link-place'
import type { Store } from '../store/create-store'
import type { LeasedMessage } from '../store/messages/message'

/** Puts the link into an e-mail that has one of its own, good once; leaves every other e-mail as it is. */
export type OneTimeLinks = (message: LeasedMessage) => Promise<LeasedMessage>

export interface OneTimeLinkParts {
  readonly store: Pick<Store, 'addresses' | 'representations'>
  /** Where people reach the pages. */
  readonly publicUrl: string
  /** How long a link can be used, in ms. */
  readonly linkMs: number
  readonly clock?: () => number
}

/**
 * Each attempt has a link of its own, drawn when it goes: the e-mail is kept without one, and the store has but a hash of what
 * stands in it, so that whoever reads them can do nothing with it. An older attempt's link stays good, since that one may have come.
 */
export function createOneTimeLinks({
  store: { addresses, representations },
  publicUrl,
  linkMs,
  clock = Date.now,
}: OneTimeLinkParts): OneTimeLinks {
  const kinds: Partial<Record<MessageTemplate, { readonly path: string; readonly keep: typeof addresses.keepLink }>> = {
    'address-confirmation': { path: 'bekraeft', keep: addresses.keepLink },
    'representative-invited': { path: 'repraesentation', keep: representations.keepInvitation },
  }
  return async (message) => {
    const kind = message.template && kinds[message.template]
    if (kind === undefined) return message
    // 256 bits: nobody finds one by trying.
    const token = randomBytes(32).toString('base64url')
    await kind.keep({
      key: message.key,
      tokenHash: createHash('sha256').update(token).digest(),
      expiresAt: addMillis(instantOf(clock()), linkMs),
    })
    const link = `${publicUrl.replace(/\/+$/, '')}/${kind.path}?kode=${token}`
    return {
      ...message,
      text: withLink(message.text, link),
      ...(message.html === undefined ? {} : { html: withLink(message.html, link) }),
    }
  }
}
