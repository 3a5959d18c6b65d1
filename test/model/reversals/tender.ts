import type { TenderEvent } from '../../../domain/tender/procedure'
import type { TenderState } from '../../../domain/tender/state'
import { ofAccess, type UndoingTable } from './reversal'

const replaced = 'a later one takes its place, and the earlier one stays in the journal'
const published = 'what all have been told is corrected by telling all'
const received = 'what has been received is kept'
const opened = 'what has been read cannot be unread'
const notified = 'the bidders have been told of it'

/** What can be undone of what happens to a tender. */
export const tenderUndoing: UndoingTable<TenderState, TenderEvent> = {
  prepared: { stands: 'it is cancelled, which is an end of its own' },
  'memo-written': { stands: replaced },
  'memo-approved': { stands: 'a new memo is approved anew' },
  'dialogue-recorded': { stands: published },
  'panel-appointed': { stands: 'who leaves is excused with a reason, and stays in the journal' },
  'impartiality-declared': { stands: 'an interest that turns up is told, and ends it' },
  'member-left': { stands: 'who has been partial once is not asked again' },
  'model-set': { stands: replaced },
  'timetable-set': { stands: replaced },
  'key-registered': { stands: replaced },
  'drill-recorded': { stands: 'a new key has drills of its own' },
  'share-lost': { stands: 'a share that somebody else may have found is not trusted again' },
  published: { stands: published },
  'participant-noted': { stands: replaced },
  'question-asked': { stands: received },
  'question-answered': { stands: published },
  corrected: { stands: published },
  paused: { stands: 'it goes on with another deadline, which all are told' },
  resumed: { stands: published },
  'bid-received': { stands: 'it is withdrawn, and what was received is kept' },
  'bid-late': { stands: received },
  'bid-withdrawn': { stands: 'the bidder bids anew with another envelope' },
  'opening-resumed': { stands: 'what was in time was in time' },
  'bids-closed': { stands: 'a deadline that has fallen has fallen' },
  'no-bids': { stands: 'a deadline that has fallen has fallen' },
  'early-opening-refused': { stands: 'what somebody has tried has been tried' },
  'opening-begun': { stands: opened },
  'opening-lapsed': { stands: 'it begins anew' },
  'bids-opened': { stands: opened },
  'bid-checked': { stands: replaced },
  'missing-requested': { stands: notified },
  'missing-supplied': { stands: received },
  'evaluation-begun': { stands: 'what was overlooked is met by cancellation' },
  scored: { stands: replaced },
  'scores-locked': { stands: 'the others read it from then on' },
  agreed: { stands: replaced },
  'report-submitted': { stands: 'who is found partial afterwards reopens it, by leaving' },
  'award-drafted': { stands: replaced },
  'award-notified': { stands: notified },
  'standstill-ended': { stands: 'a deadline that has fallen has fallen' },
  'complaint-registered': { stands: 'the ruling ends it, also where the complaint was withdrawn' },
  'ruling-recorded': { stands: 'the board has decided it' },
  'award-withdrawal-proposed': { stands: 'it takes effect by a second person alone' },
  'award-withdrawn': { stands: notified },
  'approval-lost': { stands: 'the award goes to the next, by a decision of its own' },
  'contract-drafted': { stands: replaced },
  'contract-signed': { stands: 'a contract that is signed binds' },
  'notice-overdue': { stands: 'a day that has passed has passed' },
  'notice-recorded': { stands: 'what has been published has been published' },
  cancelled: { stands: notified },
  'unopened-destroyed': { stands: 'the key is gone' },
  ...ofAccess,
  // Another case's paths lead there; a tender's own test holds what is left of a request that is withdrawn.
  'access-opened': { stands: 'it is withdrawn in its own case' },
  'access-settled': { stands: 'its end is the own case’s' },
  'document-attached': { stands: received },
  'document-infected': { stands: received },
}
