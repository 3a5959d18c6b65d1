import type { SupervisionEvent } from '../../../domain/supervision/procedure'
import type { SupervisionState } from '../../../domain/supervision/state'
import { addDays } from '../../../domain/calendar/civil-date'
import {
  ofAccess,
  ofLetters,
  ofRemedies,
  ofRepresentation,
  type Reversal,
  type Step,
  type UndoingTable,
} from './reversal'

const received = 'what has been received is kept'
const happened = 'what has happened has happened: who took part says so again, and both stand in the journal'
const told = 'the party has been told of it; another decision takes its place'
const replaced = 'a later one takes its place, and the earlier one stays in the journal'
const byLaw = 'it follows from the calendar and the decision: only another decision changes it'

const planned = (announced: boolean): Step<SupervisionState> => ({
  command: 'planVisit',
  data: (_state, today) => ({ date: addDays(today, 14), announced, purpose: 'neutral', persons: 'Holdet' }),
})
const calledOff = (announced: boolean): Reversal<SupervisionState> => ({
  // By the first announced visit the party finds the case, and goes on finding it.
  ...(announced ? { first: [planned(true)] } : {}),
  given: planned(announced),
  undone: { command: 'callOffVisit', data: ({ visits }) => ({ visitId: visits.at(-1)?.id ?? '', reason: 'Udsat' }) },
  remembered: { visits: 'that it was planned, and called off with its reason' },
  counts: ({ visits }) => visits.filter((visit) => visit.calledOff === undefined),
})

/** What can be undone of what happens to a supervision. */
export const supervisionUndoing: UndoingTable<SupervisionState, SupervisionEvent> = {
  'supervision-opened': { stands: 'it is closed, with or without findings, and another is opened' },
  'offer-noted': { stands: replaced },
  'supervision-ended-with-approval': { stands: 'the approval is over' },
  'supervision-stands-again': { undoes: ['supervision-ended-with-approval'] },
  'supervision-closed': { stands: 'another is opened' },
  'decision-drafted': { stands: replaced },
  'draft-returned': { stands: 'it is written anew; every version stays findable' },
  'draft-abandoned': { stands: 'it is written anew; every version stays findable' },
  'intention-abandoned': { stands: 'what is intended anew is heard anew' },
  'hearing-opened': { stands: 'the party has been asked; it is closed, or the intention is abandoned' },
  'hearing-extended': { stands: 'the party has been given the time' },
  'hearing-answered': { stands: received },
  'hearing-answered-late': { stands: received },
  'hearing-held': { stands: 'it waits for the answer to a request for access, and runs on with it' },
  'hearing-resumed': { stands: byLaw },
  'fact-hearing-held': { stands: 'it waits for the answer to a request for access, and runs on with it' },
  'fact-hearing-resumed': { stands: byLaw },
  'hearing-closed': { stands: 'what is intended anew is heard anew' },
  'hearing-reminded': { stands: 'an e-mail that has been sent has been read' },
  decided: { stands: told },
  'complaint-period-passed': { stands: byLaw },
  'decision-available': { stands: 'the day on which a letter came is a fact' },
  ...ofLetters,
  ...ofRemedies,
  'measure-annulled': { stands: 'as the complaint has ended; what is remitted is decided anew' },
  'measure-changed': { stands: 'as the complaint has ended' },
  'order-resumed': { stands: 'the stay ended with the complaint' },
  'decision-became-final': { stands: 'the complaint has ended' },
  ...ofRepresentation(
    ({ representative, preparation, status }: SupervisionState) =>
      representative === undefined && preparation === undefined && status !== 'fact-hearing',
  ),
  'intensified-supervision-ended': { stands: byLaw },
  'intensified-supervision-lifted': { stands: told },
  'order-reminded': { stands: 'an e-mail that has been sent has been read' },
  'order-extension-requested': { stands: 'it is answered' },
  'order-extended': { stands: told },
  'order-extension-refused': { stands: told },
  'order-proof-received': { stands: received },
  'order-inspected': { stands: happened },
  'order-held': { stands: 'the day waits for the answer to a request, and falls with it' },
  'order-passed': { stands: 'a day that has passed has passed; the office says what follows' },
  'order-not-fulfilled': { stands: told },
  'order-settled': { stands: told },
  'report-drafted': { stands: replaced },
  'fact-hearing-sent': { stands: 'the party has been asked' },
  'fact-hearing-extended': { stands: 'the party has been given the time' },
  'fact-hearing-answered': { stands: received },
  'fact-hearing-answered-late': { stands: received },
  'fact-hearing-closed': { stands: 'a draft that is changed is heard anew' },
  'report-submitted': { stands: 'a signed report; the next supervision says what has changed' },
  'source-recorded': { stands: happened },
  'team-assigned': { stands: replaced },
  'member-replaced': { stands: replaced },
  'impartiality-declared': { stands: 'whoever finds out otherwise declares a conflict' },
  'conflict-declared': { stands: 'whoever is partial stays out of the case (forvaltningsloven § 3)' },
  'visit-announced': { undoneBy: calledOff(true) },
  'unannounced-visit-planned': { undoneBy: calledOff(false) },
  'visit-held': { stands: happened },
  'announced-visit-called-off': { undoes: ['visit-announced'] },
  'unannounced-visit-called-off': { undoes: ['unannounced-visit-planned'] },
  ...ofAccess,
  'document-attached': { stands: received },
  'document-infected': { stands: received },
}
