import type { Instant } from '../../domain/calendar/instant'
import type { RegisterVersion } from '../../store/register/register-versions'
import { Problem } from '../answer/problem'
import { endedMembers } from '../describe/describe-register-entry'

/**
 * The version of an entry that the public saw at an instant.
 * @throws {Problem} REGISTER_ENTRY_UNKNOWN; REGISTER_ENTRY_ENDED with when, and where one sees it as it last was
 */
export function shownEntry(versions: readonly RegisterVersion[], at: Instant): RegisterVersion {
  const seen = versions.filter(
    ({ shownFrom, shownUntil }) =>
      shownFrom !== undefined && shownFrom <= at && (shownUntil === undefined || shownFrom < shownUntil),
  )
  const shown = seen.find(({ shownUntil }) => shownUntil === undefined || at < shownUntil)
  if (shown !== undefined) return shown
  if (seen.length === 0) throw new Problem('REGISTER_ENTRY_UNKNOWN')
  throw new Problem('REGISTER_ENTRY_ENDED', {
    members: endedMembers(versions, at),
    headers: { 'Cache-Control': 'public, max-age=60' },
  })
}
