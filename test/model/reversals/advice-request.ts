import type { AdviceRequestEvent } from '../../../domain/advice-request/procedure'
import type { AdviceState } from '../../../domain/advice-request/state'
import type { UndoingTable } from './reversal'

/** What can be undone of what happens to a request for advice. */
export const adviceRequestUndoing: UndoingTable<AdviceState, AdviceRequestEvent> = {
  asked: { stands: 'it is withdrawn, which is an end of its own' },
  accepted: { stands: 'it can still be referred' },
  referred: { stands: 'the municipality has been told of it, and can ask anew' },
  withdrawn: { stands: 'the municipality can ask anew' },
  late: { stands: 'a day that has passed has passed' },
  worked: { stands: 'time that has been used has been used' },
  answered: { stands: 'what has been read cannot be unread' },
  rated: { stands: 'the supplier has been told of it' },
  unrated: { stands: 'a day that has passed has passed' },
}
