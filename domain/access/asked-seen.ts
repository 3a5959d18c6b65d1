import type { Accessed } from './accessed'

/**
 * The requests for access to a case that a reader is told of: the office all, the party its own. That others have asked is
 * nobody else's matter.
 */
export function askedSeen(
  { accessRequests }: Pick<Accessed, 'accessRequests'>,
  { office }: { readonly office: boolean },
): Pick<Accessed, 'accessRequests'> {
  const seen = accessRequests?.filter(({ by }) => office || by === 'party') ?? []
  return seen.length === 0 ? {} : { accessRequests: seen }
}
