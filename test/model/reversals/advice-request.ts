import type { AdviceRequestEvent } from '../../../domain/advice-request/procedure'
import type { AdviceState } from '../../../domain/advice-request/state'
import type { UndoingTable } from './reversal'

const byTime = 'a day that has passed has passed'

/** What can be undone of what happens to a request for advice. */
export const adviceRequestUndoing: UndoingTable<AdviceState, AdviceRequestEvent> = {
  asked: { stands: 'it is withdrawn, which is an end of its own' },
  accepted: { stands: 'it can still be referred' },
  referred: { stands: 'the municipality has been told of it, and can ask anew' },
  withdrawn: { stands: 'the municipality can ask anew' },
  late: { stands: byTime },
  worked: { stands: 'time that has been used has been used' },
  answered: { stands: 'what has been read cannot be unread' },
  rated: { stands: 'the supplier has been told of it' },
  unrated: { stands: byTime },
  'access-opened': { stands: 'it is withdrawn in its own case' },
  'access-settled': { stands: 'its end is the own case’s' },
  'access-reopened': { stands: 'it ends anew in its own case' },
  'reading-waived': { stands: 'nobody waits for it' },
  'reading-ended': { stands: byTime },
}
