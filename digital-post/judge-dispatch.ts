import { addMillis, type Instant } from '../domain/calendar/instant'
import type { Dispatch, DispatchChannel, PostStatus } from '../store/dispatches/dispatch'

/** How it stands with a letter that has been handed over. */
export type DispatchState =
  /** Handed over, and nobody knows whether it was taken: it is handed over again, under the same UUID. */
  | { readonly kind: 'unsure' }
  | { readonly kind: 'underway' }
  /** It has come where this channel brings it: into the mailbox, or printed and on its way in an envelope. */
  | { readonly kind: 'through'; readonly at: Instant; readonly receipt: string }
  | { readonly kind: 'failed'; readonly reason: string }

/**
 * The receipt that says that a letter is through. »Modtaget Digital Post« is not: the recipient can read it only when it
 * has been put into the mailbox (digitalpostloven § 10). A letter that is printed has not arrived anywhere yet.
 */
const through: Readonly<Record<DispatchChannel, readonly string[]>> = {
  digital: ['afleveret digital post'],
  print: ['afleveret til print og kuvertering', 'modtaget post danmark'],
}
const failed = ['fejlet', 'tilbagekaldt']

/** How long a letter that was handed over more than once may still turn out to have come through the other time. */
const doubtMs = 24 * 3_600_000

/** Judges what has been told of a dispatch. A letter that came through once is through, whatever is told of it besides. */
export function judgeDispatch(dispatch: Dispatch, now: Instant): DispatchState {
  const { channel, attempts, refusals, refusal, acceptedAt, messageUuid, statuses } = dispatch
  const is = (words: readonly string[]) => (status: PostStatus) => words.includes(status.status.trim().toLowerCase())
  const arrived = statuses.find(is(through[channel]))
  if (arrived !== undefined)
    return { kind: 'through', at: arrived.statedAt, receipt: `SF1601 ${messageUuid} (${arrived.brokerId})` }

  // Of two sendings the second fails because the first has come through, and the receipt of that may be on its way still.
  const isOver = (at: Instant): boolean => addMillis(at, doubtMs) <= now
  const failures = statuses.filter(is(failed))
  const failure = failures.at(-1)
  if (failure !== undefined)
    return failures.length >= attempts - refusals || isOver(failure.statedAt)
      ? { kind: 'failed', reason: failure.fault ?? 'ikke oplyst' }
      : { kind: 'underway' }
  if (acceptedAt !== undefined) return { kind: 'underway' }
  if (refusal === undefined) return { kind: 'unsure' }
  return refusals >= attempts || isOver(refusal.at) ? { kind: 'failed', reason: refusal.reason } : { kind: 'underway' }
}
