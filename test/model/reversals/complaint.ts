import type { ComplaintEvent } from '../../../domain/complaint/procedure'
import type { ComplaintState } from '../../../domain/complaint/state'
import { ofAccess, ofLetters, type UndoingTable } from './reversal'

const received = 'what has been received is kept'
const found = 'a finding that the complainant has been told of; Ankestyrelsen may find otherwise'
const replaced = 'a later one takes its place, and the earlier one stays in the journal'

/** What can be undone of what happens to a complaint. */
export const complaintUndoing: UndoingTable<ComplaintState, ComplaintEvent> = {
  received: { stands: 'whoever complains withdraws it, which is an end of its own' },
  joined: { stands: received },
  'timeliness-settled': { stands: found },
  'found-in-time': { stands: 'the letter that did not come is sent anew, and its time begins with it' },
  'representative-noted': { stands: 'the application has told it, and tells its end' },
  withdrawn: { stands: 'an end; it is complained anew while there is time' },
  'reassessor-assigned': { stands: replaced },
  'nobody-left': { stands: 'a task of the head, which ends when somebody is found' },
  reassessed: { stands: replaced },
  'reassessment-returned': { stands: 'it is written anew; every version stays findable' },
  'reassessment-signed': { stands: found },
  'complaint-kept': { stands: 'the complainant has been told of it' },
  'reassessment-overdue': { stands: 'a day that has passed has passed' },
  'forwarding-begun': { stands: 'the complaint goes to Ankestyrelsen by law' },
  'file-gathered': { stands: 'the complaint goes to Ankestyrelsen by law' },
  forwarded: { stands: 'Ankestyrelsen has it' },
  'lateness-forgiven': { stands: 'Ankestyrelsen has decided it' },
  'outcome-recorded': { stands: 'Ankestyrelsen has decided it' },
  'stay-drafted': { stands: replaced },
  'stay-decided': { stands: found },
  ...ofLetters,
  ...ofAccess,
  'document-attached': { stands: received },
  'document-infected': { stands: received },
}
