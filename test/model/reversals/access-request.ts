import type { AccessRequestEvent } from '../../../domain/access-request/procedure'
import type { AccessRequestState } from '../../../domain/access-request/state'
import { ofLetters, ofRemedies, type UndoingTable } from './reversal'

const replaced = 'a later one takes its place, and the earlier one stays in the journal'

/** What can be undone of what happens to a request for access. */
export const accessRequestUndoing: UndoingTable<AccessRequestState, AccessRequestEvent> = {
  'access-received': { stands: 'whoever asks withdraws it, which is an end of its own' },
  'access-overdue': { stands: 'a day that has passed has passed; the office answers' },
  'access-postponed': { stands: 'an e-mail that has been sent has been read' },
  'access-withdrawn': { stands: 'an end; it is asked anew' },
  'answer-drafted': { stands: replaced },
  'answer-returned': { stands: 'it is written anew; every version stays findable' },
  'release-made': { stands: 'nothing is given out before the signature; a later draft has copies of its own' },
  'release-failed': { stands: 'nothing was given out; the draft is written anew' },
  'access-answered': { stands: 'what has been read cannot be unread' },
  'answer-annulled': { stands: 'the body that decides complaints has decided it' },
  'representative-noted': { stands: 'as the case has it to which access is asked' },
  'answer-came-later': { stands: 'the day on which a letter came is a fact' },
  ...ofLetters,
  ...ofRemedies,
}
