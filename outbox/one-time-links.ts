import { createHash, randomBytes } from 'node:crypto'
import type { MessageTemplate } from '../domain/mail/mail-kinds'
import { addMillis, instantOf } from '../domain/calendar/instant'
import { causeOf } from '../domain/process/effect'
import { withSecret } from '../mail/link-place'
import type { Store } from '../store/create-store'
import { drawSecretCode, hashSecretCode } from '../store/secret-code'
import type { LeasedMessage } from '../store/messages/message'

/** Puts the link, or the code, into an e-mail that has one of its own; leaves every other e-mail as it is. */
export type OneTimeLinks = (message: LeasedMessage) => Promise<LeasedMessage>

export interface OneTimeLinkParts {
  readonly store: Pick<Store, 'addresses' | 'releases' | 'representations'>
  /** Where people reach the pages. */
  readonly publicUrl: string
  /** How long a link can be used, in ms. */
  readonly linkMs: number
  /** How long a code opens the answer to a request for access. */
  readonly releaseCodeDays: number
  readonly clock?: () => number
}

const dayMs = 24 * 3_600_000

/**
 * Each attempt has a link of its own, drawn when it goes: the e-mail is kept without one, and the store has but a hash of what
 * stands in it, so that whoever reads them can do nothing with it. An older attempt's link stays good, since that one may have come.
 */
export function createOneTimeLinks({
  store: { addresses, releases, representations },
  publicUrl,
  linkMs,
  releaseCodeDays,
  clock = Date.now,
}: OneTimeLinkParts): OneTimeLinks {
  const kinds: Partial<Record<MessageTemplate, { readonly path: string; readonly keep: typeof addresses.keepLink }>> = {
    'address-confirmation': { path: 'bekraeft', keep: addresses.keepLink },
    'representative-invited': { path: 'repraesentation', keep: representations.keepInvitation },
  }
  /** Opens the answer that the e-mail tells of, as a code does that the office makes. */
  const releaseCode = async (key: string): Promise<string> => {
    const { caseId, seq: answerSeq } = causeOf(key)
    const madeAt = instantOf(clock())
    const code = drawSecretCode([{ key: randomBytes(32) }], 'release-code', [key])
    await releases.addReleaseCode(
      {
        codeId: randomBytes(12).toString('base64url'),
        caseId,
        answerSeq,
        madeAt,
        by: { subject: 'system', name: 'Specialeplan' },
        expiresAt: addMillis(madeAt, releaseCodeDays * dayMs),
      },
      await hashSecretCode(code),
    )
    return code
  }
  return async (message) => {
    if (message.template === 'access-released') return placed(message, await releaseCode(message.key))
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
    return placed(message, link)
  }
}

const placed = (message: LeasedMessage, secret: string): LeasedMessage => ({
  ...message,
  text: withSecret(message.text, secret),
  ...(message.html === undefined ? {} : { html: withSecret(message.html, secret) }),
})
