import type { ApplicationEvent } from '../../../domain/application/procedure'
import type { ApplicationState } from '../../../domain/application/state'
import { ofAccess, ofLetters, ofRemedies, ofRepresentation, type UndoingTable } from './reversal'

const earlier = 'no command leads to it any longer: journals of before hold it'
const received = 'what has been received is kept'
const sent = 'an e-mail or letter that has been sent has been read'
const fact = 'the day on which a letter came is a fact: registered anew, the later word counts'
const decision = 'a decision that has been told is undone by complaint and reassessment alone'
const asked = {
  given: { command: 'requestInformation', data: () => ({ missing: ['Adresse'] }) },
  undone: { command: 'closeInformationRequest', data: () => ({ explanation: 'Fremgår af Tilbudsportalen' }) },
  remembered: {
    closedRequests: 'what was asked for, and why it was not needed',
    byPost: 'letters that were written; nobody is asked to post them',
  },
} as const
const officer = (subject: string) => ({ caseworker: { subject, name: subject }, reason: 'Travlhed' })

/** What can be undone of what happens in an application. */
export const applicationUndoing: UndoingTable<ApplicationState, ApplicationEvent> = {
  'renewal-parked': { stands: 'as the approval has it: when its revocation is over, the renewal goes on or is closed' },
  'renewal-resumed': { stands: 'as the approval has it: another revocation parks it anew' },
  'renewal-closed': { stands: 'as the approval has it: when the withdrawal falls on a complaint, the renewal goes on' },
  submitted: { stands: 'the party withdraws it, which is an end of its own' },
  'information-requested': {
    undoneBy: { ...asked, where: ({ status }) => status === 'received' },
  },
  'information-reminded': { stands: sent },
  'information-supplemented': { stands: received },
  abandoned: { stands: 'an end; it is applied for anew' },
  'information-held': { stands: 'it goes on when the request for access is answered or withdrawn' },
  'information-resumed': { undoes: ['information-held'] },
  'further-information-requested': {
    undoneBy: {
      ...asked,
      where: ({ status, furtherRequest }) => status !== 'received' && furtherRequest === undefined,
    },
  },
  'information-unanswered': { stands: 'the office is told; what comes late is received all the same' },
  'information-request-closed': { undoes: ['information-requested', 'further-information-requested'] },
  allocated: { stands: 'a case that somebody has is given to another, and to nobody no more' },
  reallocated: {
    undoneBy: {
      first: [{ command: 'allocate', data: () => officer('mette') }],
      given: { command: 'reallocate', data: () => officer('maja') },
      undone: { command: 'reallocate', data: () => officer('mette') },
      where: ({ allocatedTo }) => allocatedTo?.subject === 'mette',
    },
  },
  'impartiality-declared': { stands: 'a declaration is made anew: a conflict that is found later counts' },
  'conflict-declared': { stands: 'whoever has been partial in a case stays so (I4)' },
  forwarded: {
    undoneBy: {
      given: {
        command: 'forward',
        data: ({ office }) => ({ to: office === 'NORD' ? 'MIDT' : 'NORD', reason: 'Fejl' }),
      },
      undone: { command: 'forward', data: (_state, _today, { office }) => ({ to: office, reason: 'Tilbage' }) },
      where: ({ office, fee, allocatedTo }) => office === 'MIDT' && fee !== undefined && allocatedTo === undefined,
      remembered: {
        forwards: 'where it has been',
        jurisdiction: 'explained anew',
      },
    },
  },
  'fee-charged': { stands: 'it is repaid outside of the case; paid, the processing time runs' },
  'fee-paid': { stands: 'the money has come' },
  'approval-noted': { stands: 'as its approval has it: undone there, it is told here (the approval’s own rows)' },
  'clash-noted': { stands: 'the office settles it, which is a finding of its own' },
  'clash-settled': { stands: 'a finding; another case that names the place is another clash' },
  'review-started': { stands: 'it is called off with the application' },
  'delay-foreseen': { stands: sent },
  'delay-announced': { stands: sent },
  'processing-paused': {
    undoneBy: {
      given: { command: 'pauseProcessing', data: () => ({ reason: 'Afventer', legalBasis: 'rsl § 3, stk. 2' }) },
      undone: { command: 'resumeProcessing', data: () => ({ reason: 'Kommet', legalBasis: 'rsl § 3, stk. 2' }) },
      remembered: { clock: 'every entry of the ledger', explanations: 'that the time has stood still' },
      atOnce: 'the days between are added to the time',
    },
  },
  'processing-resumed': { undoes: ['processing-paused'] },
  'processing-extended': { stands: 'a date that the party has been told of is moved by another' },
  'recommendation-received': { stands: 'those who made it answer for it' },
  'hearing-opened': { stands: 'the party has it, and may answer' },
  'hearing-reminded': { stands: sent },
  'more-time-requested': { stands: received },
  'hearing-extended': { stands: 'time that the party has been given is not taken from it' },
  'hearing-held': { stands: 'it goes on when the request for access is answered or withdrawn' },
  'hearing-resumed': { undoes: ['hearing-held'] },
  'hearing-answered': { stands: received },
  'hearing-closed': { stands: 'the time is over; what comes late is received all the same' },
  'draft-saved': { stands: 'a later version takes its place; every version stays findable' },
  'decision-drafted': {
    undoneBy: {
      given: {
        command: 'draftDecision',
        data: () => ({
          outcome: 'granted',
          reasons: { legalBasis: ['socialtilsynsloven § 6'], mainConsiderations: 'Opfyldt', facts: 'Forhold' },
        }),
      },
      undone: { command: 'returnDraft', data: () => ({ reason: 'Uddyb' }) },
      where: ({ status }) => status === 'recommended',
      remembered: {
        draft: 'it is written on',
        draftedAt: 'it is written on',
        drafters: 'whoever has drafted does not sign (I5)',
        returned: 'what is to be mended',
      },
    },
  },
  'draft-returned': { undoes: ['decision-drafted'] },
  decided: { stands: decision },
  'complaint-period-passed': { stands: 'the time for a complaint is over' },
  finalised: { stands: decision },
  'decision-annulled': { stands: decision },
  'decision-changed': { stands: decision },
  'approval-opened-instead': { stands: decision },
  'refusal-stands': { stands: decision },
  'decision-available': { stands: fact },
  'decision-served': { stands: fact },
  ...ofLetters,
  ...ofRemedies,
  withdrawn: { stands: 'an end; it is applied for anew' },
  ...ofRepresentation(
    ({ representative, status }: ApplicationState) => representative === undefined && status !== 'hearing',
  ),
  ...ofAccess,
  'access-requested': { stands: earlier },
  'access-overdue': { stands: earlier },
  'access-postponed': { stands: earlier },
  'access-answered': { stands: earlier },
  'access-withdrawn': { stands: earlier },
  'access-moved': { stands: 'the request has a case of its own from then on' },
  'document-attached': { stands: received },
  'document-infected': { stands: received },
}
