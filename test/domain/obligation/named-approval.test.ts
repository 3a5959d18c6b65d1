import { approvalQuestion, type ApprovalAnswer } from '../../../domain/process/approval-question'
import { judge } from '../../../domain/process/judge'
import type { Procedure } from '../../../domain/process/procedure'
import type { Person } from '../../../domain/rights/actor'
import { obligationProcedure } from '../../../domain/obligation/procedure'
import type { ObligationState } from '../../../domain/obligation/state'
import { at, codeOf } from '../../support/case-driver'
import { agreedObligation, kaj, runningObligation, terms, ulla } from './obligation-case'

/* An approval that a contract names is the supplier's own, for the lot's speciale, by the register: what is typed is no proof of it. */

const procedure: Procedure = obligationProcedure

function given(
  state: ObligationState,
  [name, data, by, when]: readonly [name: string, data: object, by: Person, when: string],
  approval?: ApprovalAnswer,
) {
  const command = {
    commandId: 'c',
    name,
    data,
    by,
    at: at(when),
    readSeq: 90,
    ...(approval === undefined ? {} : { approval }),
  }
  return {
    asked: approvalQuestion(procedure, state, command),
    code: codeOf(() => judge(procedure, { state, seq: 90 }, command)),
  }
}

const named = ['registerTerms', { ...terms, approvalId: 'approval-fyrtaarn01' }, ulla, '2027-06-10 13:00'] as const
const successor = {
  cvr: '55667788',
  name: 'Fyret A/S',
  contactName: 'Ane',
  email: 'ane@fyret.example',
  approvalId: 'approval-fyret00001',
}
const takenOver = [
  'proposeChange',
  { kind: 'successor', text: 'Overtagelse', successor },
  kaj,
  '2028-02-01 10:00',
] as const

test('the register is asked of the approval that the terms name: the supplier’s, for the lot’s speciale', () => {
  const { state } = agreedObligation(undefined, false)
  expect(given(state, named).asked).toEqual({
    cvr: '12345678',
    specialeId: 'autisme',
    at: at('2027-06-10 13:00'),
    approvalId: 'approval-fyrtaarn01',
  })
  expect(given(state, ['registerTerms', terms, ulla, '2027-06-10 13:00']).asked).toBeUndefined()
})

test.each<[answer: ApprovalAnswer, code: string | undefined]>([
  ['in-force', undefined],
  // It was theirs, and has ended since: that is clarified, and no mistake.
  ['not-in-force', undefined],
  ['unknown', 'APPROVAL_NOT_THEIRS'],
])('terms that name one which the register answers %s of: %s', (answer, code) => {
  expect(given(agreedObligation(undefined, false).state, named, answer).code).toBe(code)
})

test.each<[answer: ApprovalAnswer, code: string | undefined]>([
  ['in-force', undefined],
  ['not-in-force', 'LOT_WITHOUT_APPROVAL'],
  ['unknown', 'APPROVAL_NOT_THEIRS'],
])('whoever takes over with one which the register answers %s of: %s', (answer, code) => {
  const { asked, code: refused } = given(runningObligation().state, takenOver, answer)
  expect(asked).toMatchObject({ cvr: '55667788', approvalId: 'approval-fyret00001' })
  expect(refused).toBe(code)
})
