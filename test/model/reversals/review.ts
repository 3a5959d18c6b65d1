import type { ReviewEvent } from '../../../domain/review/procedure'
import type { ReviewState } from '../../../domain/review/state'
import { addDays } from '../../../domain/calendar/civil-date'
import { ofAccess, ofLetters, type Reversal, type UndoingTable } from './reversal'

const replaced = 'a later one takes its place, and the earlier one stays in the journal'
const answered = 'what the party has said, or had its time to say, is kept'
const noted = 'as its application has it: undone there, it is told here (the application’s own rows)'

const calledOff = (announced: boolean): Reversal<ReviewState> => ({
  given: {
    command: 'planVisit',
    data: (_state, today) => ({ date: addDays(today, 14), announced, persons: 'Ledelsen' }),
  },
  undone: { command: 'callOffVisit', data: ({ visits }) => ({ visitId: visits.at(-1)?.id ?? '', reason: 'Udsat' }) },
  remembered: { visits: 'that it was planned, and called off with its reason' },
  counts: ({ visits }) => visits.filter(({ calledOff }) => calledOff === undefined),
})

/** What can be undone of what happens in a review. */
export const reviewUndoing: UndoingTable<ReviewState, ReviewEvent> = {
  assigned: { stands: 'the review is called off when its application needs it no longer' },
  'impartiality-declared': { stands: 'a declaration is made anew: a conflict that is found later counts' },
  'conflict-declared': { stands: 'whoever has been partial in a case stays so (I4)' },
  'conflict-found': { stands: 'whoever has been partial in a case stays so (I4)' },
  reassigned: { stands: 'the task is reassigned once more; who was taken off it begins anew' },
  'visit-announced': { undoneBy: calledOff(true) },
  'unannounced-visit-planned': { undoneBy: calledOff(false) },
  'visit-held': { stands: 'it has taken place' },
  'announced-visit-called-off': { undoes: ['visit-announced'] },
  'unannounced-visit-called-off': { undoes: ['unannounced-visit-planned'] },
  'source-recorded': { stands: 'what a judgement may rest on is kept' },
  'contradiction-noted': {
    undoneBy: {
      given: { command: 'noteContradiction', data: () => ({ text: 'Besøg og ansøgning siger hver sit' }) },
      undone: {
        command: 'explainContradiction',
        data: ({ contradictions }) => ({ contradictionId: contradictions.at(-1)?.id ?? '', explanation: 'Afklaret' }),
      },
      remembered: { contradictions: 'that there was one, and its explanation' },
      counts: ({ contradictions }) => contradictions.filter(({ explanation }) => explanation === undefined),
    },
  },
  'contradiction-explained': { undoes: ['contradiction-noted'] },
  assessed: { stands: replaced },
  'quality-assessed': { stands: replaced },
  recommended: { stands: 'a reviewer answers for it; a conflict alone sets it aside' },
  'judgements-opened': { stands: 'what has been read cannot be unread' },
  'consensus-recorded': { stands: replaced },
  'quality-consensus-recorded': { stands: replaced },
  'report-drafted': { stands: replaced },
  'fact-hearing-sent': { stands: 'the party has it' },
  'fact-hearing-reminded': { stands: 'an e-mail that has been sent has been read' },
  'fact-hearing-held': { stands: 'it goes on when the request for access is answered or withdrawn' },
  'fact-hearing-resumed': { undoes: ['fact-hearing-held'] },
  'fact-hearing-answered': { stands: answered },
  'fact-hearing-closed': { stands: answered },
  'report-submitted': { stands: 'those who made it answer for it' },
  submitted: { stands: 'the application goes on from it' },
  'processing-time-noted': { stands: noted },
  'representative-noted': { stands: noted },
  'conflict-noted': { stands: 'whoever has been partial in a case stays so (I4)' },
  'access-noted': { stands: noted },
  cancelled: { stands: 'its application is over' },
  ...ofLetters,
  ...ofAccess,
  'access-opened': { stands: 'the party asks in its application; others are answered in a case of their own' },
  'document-attached': { stands: 'what has been received is kept' },
  'document-infected': { stands: 'found in what has been received, which is kept' },
}
