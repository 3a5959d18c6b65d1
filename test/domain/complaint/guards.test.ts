import { complaintProcedure } from '../../../domain/complaint/procedure'
import type { CaseState, Procedure } from '../../../domain/process/procedure'
import type { CaseActor } from '../../../domain/rights/actor'
import { openCase, type DrivenCase } from '../../support/case-driver'
import { after, holdGuards, type Guarded, type Step } from '../../support/guards'
import { helle, mette } from '../approval/approval-cases'
import { maja } from '../supervision/supervision-cases'

/* Every rule of a complaint that refuses, met once. */

const decided: CaseActor = { kind: 'case', caseId: 'supervision-decided1', seq: 21 }
const other: CaseActor = { kind: 'case', caseId: 'supervision-another1', seq: 1 }

/** A complaint over an order, in time unless it says otherwise. */
function complaint(over: object = {}): DrivenCase<CaseState> {
  const own: Procedure = complaintProcedure
  const opening = {
    office: 'MIDT',
    decidedCaseNumber: '27.06.00-G01-1-27',
    decidedCaseId: decided.caseId,
    specialfunktionId: 'autisme-boern-skolevaegring',
    offerName: 'Åhuset',
    cvr: '12345678',
    pNumber: '1234567890',
    contact: { name: 'Anne Leder', email: 'anne@aahuset.example' },
    conflicted: ['ole'],
    impartial: [],
    kind: 'order',
    decision: 9,
    decidedAt: '2027-06-01T08:10:00.000Z',
    tookPart: ['bodil'],
    receivedOn: '2027-06-03',
    timeliness: 'timely',
    ...over,
  }
  return openCase(own, opening, decided, '2027-06-03 09:00')
}

const named = (subject: string) => ({ reassessor: { subject, name: 'Maja Munk' } })
const assigned: Step = ['assignReassessor', named('maja'), mette, '2027-06-03 10:00']
const result = (over: object = {}) => ({ result: 'maintained', reasons: 'Intet nyt.', impartial: true, ...over })
const change = { text: 'Fristen er den 1. november.', due: '2027-11-01' }
const partly: Step = ['reassess', result({ result: 'partly', change }), maja, '2027-06-03 11:00']
const maintained: Step = ['reassess', result(), maja, '2027-06-03 11:00']
const bundle = { bundleId: 'bundle-1' }
const stay = { grant: true, reason: 'Ingen skade.' }
const stayed: readonly Step[] = [
  ['draftStay', stay, mette, '2027-06-03 10:00'],
  ['signStay', {}, helle, '2027-06-03 10:10'],
]
const outcome = (over: object = {}) => ({ outcome: 'confirmed', decidedOn: '2027-06-05', summary: 'x', ...over })

/** … as the appeals body has it. */
function forwarded(over: object = {}): DrivenCase<CaseState> {
  const made = complaint(over)
  if (made.state.status === 'reassessing') after(made, assigned, maintained)
  after(
    made,
    ['forward', {}, mette, '2027-06-04 09:00'],
    ['receiveFile', { documents: [] }, decided, '2027-06-04 09:00'],
  )
  const { caseId, gathering } = made.state as CaseState & { readonly gathering?: string }
  return after(made, [
    'receiveBundle',
    { bundleId: gathering, pdfSha256: 'rehearsed', zipSha256: 'rehearsed', documents: 0 },
    { kind: 'case', caseId, seq: 1 },
    '2027-06-04 09:10',
  ])
}

const guards: readonly Guarded[] = [
  [
    'one that is to be reassessed',
    () => complaint(),
    ['join', { receivedOn: '2027-06-04' }, other, 'NOT_ALLOWED'],
    ['noteInTime', {}, other, 'NOT_ALLOWED'],
    ['receiveFile', { documents: [] }, other, 'NOT_ALLOWED'],
    ['receiveBundle', bundle, other, 'NOT_ALLOWED'],
    ['assignReassessor', named('bodil'), mette, 'TOOK_PART'],
    ['assignReassessor', named('ole'), mette, 'CONFLICTED'],
    ['reassess', result(), maja, 'REASSESSOR_MISSING'],
    ['draftStay', { grant: true, reason: ' ' }, mette, 'REASONS_MISSING'],
    ['signStay', {}, helle, 'WRONG_STATUS'],
  ],
  [
    'one of which nobody knows whether it is in time',
    () => complaint({ timeliness: 'unclear' }),
    ['settleTimeliness', { timeliness: 'late', note: ' ' }, mette, 'INVALID_FIELDS'],
  ],
  [
    'one that somebody reassesses',
    () => after(complaint(), assigned),
    ['reassess', result(), mette, 'NOT_ALLOWED'],
    ['reassess', result({ impartial: false }), maja, 'CONFLICTED'],
    ['reassess', result({ reasons: ' ' }), maja, 'REASONS_MISSING'],
    ['reassess', result({ result: 'partly' }), maja, 'CHANGE_MISSING'],
    ['reassess', result({ change }), maja, 'INVALID_FIELDS'],
    ['reassess', result({ result: 'partly', change: { ...change, due: '2027-06-01' } }), maja, 'DATE_INVALID'],
    ['reportNobodyLeft', { reason: 'x' }, mette, 'WRONG_STATUS'],
  ],
  [
    'one whose change has been overtaken by its own day',
    () => after(complaint(), assigned, partly),
    ['signReassessment', {}, helle, 'DATE_INVALID', '2027-11-02 10:00'],
  ],
  [
    'one whose decision does not bind meanwhile',
    () => after(complaint(), ...stayed),
    ['draftStay', stay, mette, 'WRONG_STATUS'],
  ],
  ['one over a withdrawal', () => complaint({ kind: 'revocation' }), ['draftStay', stay, mette, 'WRONG_STATUS']],
  ['one over a lapse', () => complaint({ kind: 'lapse' }), ['draftStay', stay, mette, 'STAY_NOT_POSSIBLE']],
  [
    'one that the appeals body has',
    () => forwarded(),
    ['recordAdmission', {}, mette, 'WRONG_STATUS'],
    ['recordOutcome', outcome({ decidedOn: '2027-06-03' }), mette, 'DATE_INVALID'],
    ['recordOutcome', outcome({ outcome: 'changed' }), mette, 'CHANGE_MISSING'],
    ['recordOutcome', outcome({ change }), mette, 'INVALID_FIELDS'],
  ],
  [
    'one over a lapse that the appeals body has',
    () => forwarded({ kind: 'lapse' }),
    ['recordOutcome', outcome({ outcome: 'changed', change }), mette, 'INVALID_FIELDS'],
  ],
]

describe('a complaint', () => {
  holdGuards(['domain/complaint'], guards, {
    'domain/complaint/reassessment/sign-reassessment.ts':
      'what is to be signed has been reassessed: its type alone does not say so',
  })
})
