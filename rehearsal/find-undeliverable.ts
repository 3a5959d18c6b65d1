import { appendRequest } from '../domain/process/journal'
import type { LetterFailure } from '../domain/process/effect'
import { procedures } from '../domain/procedures'
import { recipientRoles } from '../domain/delivery/recipient'
import type { FollowedCase } from './case-book'
import type { UndeliverableStep } from './scenario'

/**
 * What Digital Post tells a case of its last letter to somebody, when that turns out not to be delivered; `undefined` where no
 * letter has gone to them by Digital Post.
 */
export function findUndeliverable(
  { current: { journal }, procedure }: FollowedCase,
  { to, reason, postedOn }: Pick<UndeliverableStep, 'to' | 'reason' | 'postedOn'>,
): LetterFailure | undefined {
  // The party has the first letter of an event, and whoever represents it the second, in every process.
  const place = `-${Object.keys(recipientRoles).indexOf(to) + 1}`
  const { effects } = appendRequest(procedures[procedure], undefined, journal).request
  const letters = effects.flatMap(({ effect }) =>
    effect.kind === 'letter' && effect.reportFailure !== undefined && effect.letterId.endsWith(place)
      ? [{ letterId: effect.letterId, recipient: effect.to.cvr }]
      : [],
  )
  const { letterId, recipient } = letters.at(-1) ?? {}
  if (letterId === undefined || recipient === undefined) return undefined
  return { letterId, recipient, reason, ...(postedOn === undefined ? {} : { postedOn }) }
}
