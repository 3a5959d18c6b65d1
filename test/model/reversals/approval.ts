import type { ApprovalEvent } from '../../../domain/approval/procedure'
import type { ApprovalState } from '../../../domain/approval/state'
import { addDays } from '../../../domain/calendar/civil-date'
import { completeContent } from '../../support/complete-application'
import { ofAccess, ofLetters, ofRemedies, ofRepresentation, type Step, type UndoingTable } from './reversal'

const reminder = 'an e-mail that has been sent has been read; a later fact brings one of its own'
const byLaw = 'it follows from the calendar and the decision: only another decision changes it'
const told = 'what the party has told is kept; it tells anew, and the authority says what follows'

const elsewhere = ({ identity }: ApprovalState): string => (identity.municipality === 'Kolding' ? 'Aalborg' : 'Kolding')
const move = (state: ApprovalState, from: string) => ({
  kind: 'address',
  from,
  description: 'Vi flytter',
  address: { address: 'Havnen 2, 9000 Aalborg', municipality: elsewhere(state) },
})

const takenBack: Step<ApprovalState> = {
  command: 'withdrawChange',
  data: ({ changes }) => ({ change: String(changes.length) }),
}

/** The case that says that the general approval has ended. */
const generalApprovalCase: Step<ApprovalState> = {
  command: 'openRevocation',
  data: () => ({ ground: 'general-approval-ended', note: 'Meddelt i dag' }),
}
const toldBy = ({ revocations = [] }: ApprovalState): string | undefined => revocations.at(-1)?.revocationId

/** What can be undone of what happens to an approval. */
export const approvalUndoing: UndoingTable<ApprovalState, ApprovalEvent> = {
  'revocation-opened': { stands: 'it is closed, and another is opened' },
  'revocation-noted': { stands: 'as the revocation has it: what it comes to is told here' },
  revoked: { stands: 'a decision of another case: complaining over it is how it falls' },
  'revoked-in-part': { stands: 'a decision of another case: complaining over it is how it falls' },
  reinstated: { undoes: ['revoked', 'revoked-in-part'] },
  'revocation-ended': { stands: 'as the revocation has it: another is opened' },
  'supervision-due': { stands: byLaw },
  'supervision-reported': { stands: 'a signed report of another case; the next says what has changed' },
  'survey-noted': { stands: 'what a survey showed is a fact; the next says what has changed' },
  'supervision-reopened': { stands: 'as the supervision has it: closed there, it is told here' },
  'supervision-over': { stands: 'as the supervision has it: settled there, it is told here' },
  'obligation-noted': { stands: 'as the obligation has it: over there, it is told here' },
  'obligation-over': { stands: 'as the obligation has it' },
  'order-noted': { stands: 'as the supervision has it: settled there, it is told here' },
  granted: { stands: 'the decision is another case, and so is complaining over it' },
  'took-effect': { stands: byLaw },
  'period-began': { stands: byLaw },
  reminded: { stands: reminder },
  'renewal-filed': {
    undoneBy: {
      given: { command: 'applyForRenewal', data: () => completeContent() },
      undone: { command: 'withdraw', data: () => ({}), of: ({ renewal }) => renewal?.applicationId },
      // Of one that is given up meanwhile nothing is waited for: it is over, and hears of no renewal.
      // What lapses meanwhile keeps the reminders that nobody has had, to tell them when the lapse is annulled.
      where: ({ givingUp, deadlines }) =>
        givingUp === undefined && !deadlines.some(({ command }) => command === 'lapse'),
    },
  },
  renewed: { stands: 'the decision on the renewal is another case, and so is complaining over it' },
  'renewal-reopened': { stands: 'what followed from a decision that was annulled: it is decided anew' },
  'renewal-overtaken': { stands: 'the period has been given' },
  'renewal-displaced': { stands: 'another approval has begun for the place: it is told to the office' },
  'refusal-complained': { stands: 'as the complaint has it: settled there, it is told here' },
  'appeal-begun': { stands: 'as the complaint has it: settled there, it is told here' },
  'appeal-over': { stands: 'as the complaint has it: settled there, it is told here' },
  'end-told': { stands: reminder },
  amended: { stands: 'a decision on a complaint; another takes its place' },
  'decision-reached': { stands: 'the day on which a letter came is a fact: registered anew, the later word counts' },
  'renewal-refused': {
    stands: 'a decision; a corrected day of service moves its end (test/scenarios/afslag-rettet-forkyndelsesdag.yaml)',
  },
  'renewal-withdrawn': { undoes: ['renewal-filed'] },
  extended: { stands: byLaw },
  expired: { stands: byLaw },
  'expiry-undone': { undoes: ['expired'] },
  'ran-out': { stands: byLaw },
  'interim-drafted': { stands: 'a draft binds nobody: the next takes its place, and it falls with the renewal' },
  'interim-extended': { stands: 'a signed decision: it falls with the renewal that it waits for' },
  'interim-changed': { stands: 'a decision on a complaint; another takes its place' },
  'interim-sent-back': { stands: 'a decision on a complaint: it is decided anew' },
  'condition-reminded': { stands: reminder },
  'conditions-reminded': { stands: reminder },
  'condition-passed': { stands: 'a day that has passed has passed; the authority may set a later one' },
  'condition-reported': { stands: told },
  'conditions-set': { stands: 'a signed decision of another case: complaining over it is how it falls' },
  'conditions-dropped': { stands: 'as the complaint over their decision has ended' },
  'condition-closed': { stands: 'a decision that the party has been told of (forvaltningsloven § 18 is another case)' },
  used: { undoes: ['out-of-use'] },
  'use-before-noted': { stands: 'a day of use that was told is a fact' },
  'out-of-use': {
    undoneBy: {
      given: { command: 'reportOutOfUse', data: (_state, today) => ({ lastUsed: today }) },
      undone: { command: 'reportUse', data: () => ({}) },
      where: ({ useUnknown, outOfUse, lastUsedOn, since }, today) =>
        useUnknown === undefined && outOfUse === undefined && (lastUsedOn ?? since) < today && since <= today,
      remembered: { lastUsedOn: 'the day of use is a fact', 'deadlines/lapse': 'asked about use anew from that day' },
    },
  },
  'lapse-warned': { stands: reminder },
  'use-unknown': { stands: 'a task of the office, which ends with the first use that is told' },
  'general-approval-ending': {
    undoneBy: {
      first: [generalApprovalCase],
      given: { command: 'noteGeneralApprovalEnd', toldBy, data: (_state, today) => ({ lastDay: addDays(today, 400) }) },
      undone: { command: 'cancelGeneralApprovalEnd', data: () => ({ reason: 'Fejl' }) },
      where: ({ deadlines }) => !deadlines.some(({ key }) => key === 'general-approval-end'),
    },
  },
  'general-approval-stands': { undoes: ['general-approval-ending'] },
  lapsed: {
    undoneBy: {
      first: [generalApprovalCase],
      given: { command: 'noteGeneralApprovalEnd', toldBy, data: (_state, today) => ({ lastDay: addDays(today, -1) }) },
      undone: { command: 'annulLapse', data: () => ({ reason: 'Den består' }) },
      where: ({ inForce, since, deadlines }, today) =>
        (!inForce || since < today) && !deadlines.some(({ key }) => key === 'general-approval-end'),
      remembered: { byPost: 'that a letter of it was written for the post' },
    },
  },
  'lapse-served': { stands: 'the day on which a letter came is a fact: registered anew, the later word counts' },
  'silent-lapse-told': { stands: reminder },
  'lapse-complaint-passed': { stands: 'a day that has passed has passed' },
  'lapse-final': { stands: 'the time for a complaint is over' },
  'lapse-annulled': { undoes: ['lapsed'] },
  'giving-up': {
    undoneBy: {
      given: { command: 'giveUp', data: (_state, today) => ({ from: addDays(today, 400) }) },
      undone: { command: 'takeBackGivingUp', data: () => ({}) },
      where: ({ givingUp }) => givingUp === undefined,
    },
  },
  'giving-up-taken-back': { undoes: ['giving-up'] },
  'given-up': { stands: 'its day has come: from then on it is applied for anew' },
  'change-reported': {
    undoneBy: {
      given: { command: 'reportChange', data: (state, today) => move(state, addDays(today, 30)) },
      undone: takenBack,
      remembered: { changes: 'what was told, and that it was taken back' },
      counts: ({ changes }) => changes.filter(({ status }) => status !== 'withdrawn'),
    },
  },
  'change-withdrawn': { undoes: ['change-reported', 'change-accepted'] },
  'address-changed': {
    undoneBy: {
      given: { command: 'reportChange', data: (state, today) => move(state, today) },
      undone: {
        command: 'reportChange',
        data: (state, today, { identity }) => ({
          ...move(state, today),
          address: { address: 'Søvej 4, 8800 Viborg', municipality: identity.municipality },
        }),
      },
      // A renewal that is under way knows what has been told since it was filed.
      where: ({ changes, since, renewal }, today) =>
        since <= today && renewal === undefined && !changes.some(({ status }) => status === 'reported'),
      remembered: {
        changes: 'what was told',
        details: 'the address as it was told last',
        address: 'what a supervision is told of it',
        coming: 'the address as it was told last',
      },
    },
  },
  'change-accepted': {
    undoneBy: {
      first: [
        {
          command: 'reportChange',
          data: (_state, today) => ({
            kind: 'target-group',
            from: addDays(today, 40),
            description: 'Unge',
            targetGroup: 'Unge',
          }),
        },
      ],
      given: {
        command: 'acceptChange',
        data: ({ changes }) => ({ change: String(changes.length), reason: 'Ja' }),
      },
      undone: takenBack,
      instead: [takenBack],
      remembered: { changes: 'what was told, and that it was taken back' },
      counts: ({ changes }) => changes.filter(({ status }) => status !== 'withdrawn'),
    },
  },
  'change-in-force': { stands: 'its day has come: another change is told and decided' },
  'change-declined': { stands: 'an answer that the party has; it may tell the change again, or apply' },
  'change-blocked': { stands: 'it does not hold: what stands in its way is found out, and the change told anew' },
  'handed-over': { stands: 'by law; a move back brings the approval back after a year' },
  'supervision-started': { stands: 'decided by a supervision now; journals of before 0.3.0 tell of it' },
  'supervision-ended': { undoes: ['supervision-started'] },
  'contacts-changed': {
    undoneBy: {
      given: {
        command: 'changeContacts',
        data: () => ({ contact: { name: 'Vikar', email: 'vikar@aahuset.example' } }),
      },
      undone: { command: 'changeContacts', data: (_state, _today, { identity }) => ({ contact: identity.contact }) },
      where: ({ bounces }) => bounces.length === 0,
    },
  },
  bounced: { stands: 'it has happened; it is forgotten when the contacts are changed' },
  ...ofLetters,
  ...ofRemedies,
  ...ofRepresentation(({ representative }: ApprovalState) => representative === undefined),
  ...ofAccess,
  'document-attached': { stands: 'what has been received is kept' },
  'document-infected': { stands: 'found in what has been received, which is kept' },
}
