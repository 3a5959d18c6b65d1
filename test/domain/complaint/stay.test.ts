import { complaintProcedure } from '../../../domain/complaint/procedure'
import type { ComplaintState } from '../../../domain/complaint/state'
import { decisionKinds, remedyOf, type DecisionKind } from '../../../domain/remedy/decision-kinds'
import { openCase, type DrivenCase } from '../../support/case-driver'
import { helle, mette } from '../approval/approval-cases'

/* Whether a decision holds meanwhile is decided where the law leaves it open, and given of nothing but what then does not hold. */

const decided = { kind: 'case', caseId: 'supervision-decided1', seq: 21 } as const

const complaint = (kind: DecisionKind, timeliness: 'timely' | 'late' | 'unclear'): DrivenCase<ComplaintState> =>
  openCase(
    complaintProcedure,
    {
      office: 'MIDT',
      decidedCaseNumber: '27.06.00-G01-1-27',
      decidedCaseId: decided.caseId,
      specialfunktionId: 'autisme-boern-skolevaegring',
      offerName: 'Åhuset',
      cvr: '12345678',
      pNumber: '1234567890',
      contact: { name: 'Anne Leder', email: 'anne@aahuset.example' },
      conflicted: [],
      impartial: [],
      kind,
      decision: 9,
      decidedAt: '2027-06-01T08:10:00.000Z',
      tookPart: ['bodil'],
      receivedOn: '2027-06-03',
      timeliness,
      requestsStay: true,
    },
    decided,
    '2027-06-03 09:00',
  )
const kinds = Object.keys(decisionKinds) as DecisionKind[]
const cases = kinds.flatMap((kind) => (['timely', 'late', 'unclear'] as const).map((time) => [kind, time] as const))
const told = ({ effects }: DrivenCase<ComplaintState>) =>
  effects.flatMap((effect) => (effect.kind === 'tell-case' ? [[effect.command, effect.data]] : []))

it.each(cases)('a complaint over %s that is %s', (kind, timeliness) => {
  const { suspensive } = remedyOf(kind)
  const byLaw = suspensive === 'suspends' && timeliness !== 'late'
  const given = byLaw ? 'WRONG_STATUS' : suspensive === 'stay-possible' ? undefined : 'STAY_NOT_POSSIBLE'
  const notGiven = byLaw ? 'WRONG_STATUS' : undefined
  const made = complaint(kind, timeliness)
  const when = '2027-06-04 09:00'
  const draft = (grant: boolean) => made.refusal('draftStay', { grant, reason: 'Grund' }, mette, when)
  const record = (granted: boolean) => made.refusal('recordStay', { granted, reason: 'Grund' }, helle, when)
  expect([draft(true), draft(false), record(true), record(false)]).toEqual([given, notGiven, given, notGiven])
  // Nobody has a task that cannot be done, and a button that is refused whatever is written.
  const tasks = complaintProcedure.tasks?.(made.state).map(({ command }) => command) ?? []
  expect(tasks.includes('draftStay')).toBe(!byLaw)
  expect(made.allowed(mette).includes('draftStay')).toBe(!byLaw)
})

it('that Ankestyrelsen decides otherwise lets the order bind again, and the case is told', () => {
  const made = complaint('order', 'timely')
  made.act('draftStay', { grant: true, reason: 'Ingen skade.' }, mette, '2027-06-04 09:00')
  made.act('signStay', {}, helle, '2027-06-04 10:00')
  const { caseId: complaintId } = made.state
  expect(told(made)).toEqual([['noteComplaint', { complaintId, stayedBy: 'office' }]])
  made.act('recordStay', { granted: false, reason: 'Borgerne kan ikke vente.' }, helle, '2027-06-10 09:00')
  expect(told(made)).toEqual([['noteComplaint', { complaintId, stayLifted: true }]])
  // Said again it changes nothing there.
  made.act('recordStay', { granted: false, reason: 'Som før.' }, helle, '2027-06-11 09:00')
  expect(told(made)).toEqual([])
})
