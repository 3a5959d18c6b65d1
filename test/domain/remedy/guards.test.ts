import type { CaseActor } from '../../../domain/rights/actor'
import { after, holdGuards, type Guarded } from '../../support/guards'
import { anne, mette } from '../approval/approval-cases'
import { supervision } from '../supervision/supervision-cases'

/* Every rule by which a decided case refuses a complaint, met once: in a supervision with an order. */

const complaint: CaseActor = { kind: 'case', caseId: 'complaint-supervision-test0001.10', seq: 3 }
const stranger: CaseActor = { kind: 'case', caseId: 'complaint-another1', seq: 3 }
const typed = {
  complainantCvr: '12345678',
  receivedOn: '2027-06-03',
  note: 'Stemplet den dag.',
  text: 'For kort frist.',
}
const withdrawn = { complaintId: complaint.caseId, end: 'withdrawn' }

const guards: readonly Guarded[] = [
  ['one that has decided nothing', () => supervision(), ['registerComplaint', typed, mette, 'NOTHING_TO_COMPLAIN_OF']],
  [
    'one with an order',
    () => supervision(true),
    ['registerComplaint', { ...typed, receivedOn: '2027-05-31' }, mette, 'DATE_INVALID'],
    ['registerComplaint', { text: 'x' }, mette, 'IDENTITY_MISSING'],
    ['registerComplaint', { ...typed, complainantCvr: '87654321' }, mette, 'NOT_A_PARTY'],
    ['settleComplaint', withdrawn, complaint, 'COMPLAINT_UNKNOWN'],
  ],
  [
    'one whose order is complained of',
    () => after(supervision(true), ['complain', { text: 'x' }, anne, '2027-06-02 10:00']),
    ['settleComplaint', withdrawn, stranger, 'NOT_ALLOWED'],
  ],
]

describe('a decided case', () => {
  holdGuards(['domain/remedy'], guards)
})
