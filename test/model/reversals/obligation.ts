import type { ObligationEvent } from '../../../domain/obligation/procedure'
import type { ObligationState } from '../../../domain/obligation/state'
import type { UndoingTable } from './reversal'

const byTime = 'a day that has passed has passed'
const replaced = 'a later one takes its place, and the earlier one stays in the journal'
const received = 'what has been received is kept'
const told = 'the supplier has been told of it'
const elsewhere = 'as the other case has it: what becomes of it there is told here'

/** What can be undone of what happens to an obligation. */
export const obligationUndoing: UndoingTable<ObligationState, ObligationEvent> = {
  agreed: { stands: 'a contract that is signed binds; its end is one of its own' },
  begun: { stands: byTime },
  'year-turned': { stands: byTime },
  ended: { stands: byTime },
  closed: { stands: 'what was owed has been done' },
  'terms-registered': { stands: replaced },
  'terms-confirmed': { stands: 'from then on only a change by rule changes them' },
  'advice-asked': { stands: 'the request is withdrawn, and counted as that' },
  'advice-counted': { stands: elsewhere },
  'activity-recorded': { stands: 'what has been done has been done' },
  'report-reminded': { stands: byTime },
  'report-missing': { stands: 'the deviation is settled, and the report taken when it comes' },
  'report-submitted': { stands: replaced },
  'report-returned': { stands: told },
  'report-approved': { stands: told },
  'deviation-noted': { stands: 'it is settled with what was decided' },
  'deviation-answered': { stands: received },
  'deviation-settled': { stands: told },
  'change-proposed': { stands: 'it is withdrawn, and what was proposed stays in the list' },
  'contract-changed': { stands: told },
  'change-withdrawn': { stands: 'another is proposed' },
  'breach-noticed': { stands: 'it is settled as remedied' },
  'breach-passed': { stands: byTime },
  'remedy-reported': { stands: received },
  'breach-settled': { stands: told },
  'termination-drafted': { stands: 'it is dropped, or signed by somebody else' },
  'termination-dropped': { stands: 'another is drafted' },
  terminated: { stands: 'it is withdrawn when both want it' },
  resigned: { stands: 'it is withdrawn when both want it' },
  'termination-withdrawn': { stands: 'it can be terminated anew' },
  'approval-threatened': { stands: elsewhere },
  'approval-safe': { stands: elsewhere },
  'approval-lost': { stands: elsewhere },
  'approval-regained': { stands: elsewhere },
  clarified: { stands: 'it can still be terminated' },
  'retender-opened': { stands: 'the tender is cancelled there, and that is told here' },
  'retender-known': { stands: byTime },
  'retender-escalated': { stands: byTime },
  'retender-noted': { stands: elsewhere },
  'handed-over': { stands: replaced },
  'contact-changed': { stands: replaced },
  'document-attached': { stands: received },
  'document-infected': { stands: received },
  'access-opened': { stands: 'it is withdrawn in its own case' },
  'access-settled': { stands: 'its end is the own case’s' },
  'access-reopened': { stands: 'it ends anew in its own case' },
  'reading-waived': { stands: 'nobody waits for it' },
  'reading-ended': { stands: byTime },
  'letter-undeliverable': { stands: 'it is sent by post' },
  'letter-posted': { stands: 'what is posted is posted' },
  'silence-undone': { stands: 'nothing of a contract follows from silence' },
  'finality-lost': { stands: 'nothing of a contract becomes final by its letters' },
  'letter-served': { stands: 'another day takes its place' },
  'letter-came-later': { stands: 'a letter has come when it has' },
  'postal-address-given': { stands: replaced },
}
