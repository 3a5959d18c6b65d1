import type { RevocationEvent } from '../../../domain/revocation/procedure'
import type { RevocationState } from '../../../domain/revocation/state'
import { ofAccess, ofLetters, ofRepresentation, type UndoingTable } from './reversal'

const received = 'what has been received is kept'
const told = 'the party has been told of it'
const replaced = 'a later one takes its place, and the earlier one stays in the journal'
const byLaw = 'it follows from the calendar and the decision: only a complaint changes it'
const another = 'an end; where it is needed another is opened'
const fact = 'the day on which a letter came is a fact: registered anew, the later word counts'

/** What can be undone of what happens to a revocation. */
export const revocationUndoing: UndoingTable<RevocationState, RevocationEvent> = {
  'lapse-established': { stands: 'the approval has been told: there it is cancelled, or the lapse annulled' },
  ...ofLetters,
  'revocation-opened': { stands: 'it is closed without a decision' },
  'offer-noted': { stands: replaced },
  dropped: { stands: another },
  'ended-with-approval': { stands: 'the approval is over: when that stands again, it goes on' },
  'revocation-goes-on': { undoes: ['ended-with-approval'] },
  'impartiality-declared': { stands: 'whoever finds out otherwise declares a conflict' },
  'conflict-declared': { stands: 'whoever is partial stays out of the case (forvaltningsloven § 3)' },
  'milder-means-recorded': { stands: replaced },
  'hearing-opened': { stands: 'the party has been asked' },
  'hearing-reminded': { stands: 'an e-mail that has been sent has been read' },
  'more-time-requested': { stands: 'it is answered' },
  'hearing-extended': { stands: 'the party has been given the time' },
  'hearing-held': { stands: 'it waits for the answer to a request for access, and runs on with it' },
  'hearing-resumed': { stands: byLaw },
  'hearing-answered': { stands: received },
  'hearing-closed': { stands: 'what is intended anew is heard anew' },
  'decision-drafted': { stands: replaced },
  'draft-returned': { stands: 'it is written anew; every version stays findable' },
  decided: { stands: 'it is averted, or falls on a complaint' },
  'complaint-period-passed': { stands: byLaw },
  'became-final': { stands: 'it is averted, or an admitted complaint takes the mark away' },
  'effect-held': { stands: 'it waits for the office, and falls with what that says' },
  'took-effect': { stands: 'an admitted complaint takes it back' },
  'decision-available': { stands: fact },
  'proof-received': { stands: received },
  'proof-rejected': { stands: told },
  averted: { stands: another },
  ...ofRepresentation(
    ({ representative, status }: RevocationState) => representative === undefined && status !== 'hearing',
  ),
  ...ofAccess,
  'document-attached': { stands: received },
  'document-infected': { stands: received },
  'complaint-received': { stands: 'whoever complains withdraws it, which is an end of its own' },
  'complaint-joined': { stands: received },
  'complaint-noted': { stands: 'as the complaint has it' },
  'file-handed-over': { stands: 'the complaint has it' },
  'complaint-settled': { stands: 'as the complaint has it' },
  'decision-annulled': { stands: told },
  'decision-remitted': { stands: told },
  'decision-changed': { stands: told },
  'delay-announced': { stands: told },
}
