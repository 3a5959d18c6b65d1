import type { RegisterChange } from '../../store/register/list-register-changes'
import { urls } from '../urls'

/** A change as the feed and the webhooks tell it. `at` is when it took legal effect, `recordedAt` when it was written down. */
export function describeChange({ position, caseId, seq, since, recordedAt, entry }: RegisterChange) {
  const kind =
    entry === undefined ? ('removed' as const) : entry.status === 'ended' ? ('ended' as const) : ('shown' as const)
  return {
    position: String(position),
    kind,
    entryId: caseId,
    href: urls.registerEntry(caseId),
    at: since,
    seq,
    recordedAt,
    ...(entry === undefined ? {} : { entry }),
  }
}
