import type { Person } from '../../../domain/rights/actor'
import type { ApprovalAnswer } from '../../../domain/process/approval-question'
import { approvalQuestion } from '../../../domain/process/approval-question'
import { judge } from '../../../domain/process/judge'
import { tenderProcedure } from '../../../domain/tender/procedure'
import type { TenderState } from '../../../domain/tender/state'
import { at, codeOf } from '../../support/case-driver'
import { anne, kaj, notifiedTender, openedTender, ulla } from './tender-case'

/* What a bid rests on is the approval itself, and an officer's word only where the register knows of none. */

const procedure = tenderProcedure as never

const given = (
  state: TenderState,
  [name, data, by, when]: readonly [name: string, data: object, by: Person, when: string],
  approval?: ApprovalAnswer,
) => {
  const command = { commandId: 'c', name, data, by, at: at(when), ...(approval === undefined ? {} : { approval }) }
  return {
    asked: approvalQuestion(procedure, state, command),
    code: codeOf(() => judge(procedure, { state, seq: 90 }, command)),
    events: () => judge(procedure, { state, seq: 90 }, command),
  }
}

const check = (approvalInForce: boolean) =>
  ['checkBid', { bid: 'b1', approvalInForce, admissible: true, reason: 'I orden' }, ulla, '2027-06-02 10:00'] as const

/** After the standstill, with the contract made ready. */
function readyToSign(): TenderState {
  const tender = notifiedTender('2027-06-10 10:00')
  tender.act('draftContract', { bid: 'b1', approvalInForce: true }, ulla, '2027-06-22 09:00')
  return tender.state
}
const sign = (approvalInForce: boolean) =>
  ['signContract', { bid: 'b1', approvalInForce }, kaj, '2027-06-23 10:00'] as const
const draft = (approvalInForce: boolean) =>
  ['draftContract', { bid: 'b1', approvalInForce }, ulla, '2027-06-22 10:00'] as const

test.each([
  ['the formal check', () => openedTender().state, check, '2027-06-01T10:00:00.000Z'],
  ['the contract’s draft', readyToSign, draft, '2027-06-22T08:00:00.000Z'],
  ['the signature', readyToSign, sign, '2027-06-23T08:00:00.000Z'],
] as const)(
  '%s asks the register of the bidder’s approval, at its own instant, and believes it',
  (_name, make, command, when) => {
    const state = make()
    expect(given(state, command(true)).asked).toEqual({ cvr: anne.organisation, specialeId: 'autisme', at: when })
    expect(given(state, command(true), 'not-in-force').code).toBe('LOT_WITHOUT_APPROVAL')
    expect(given(state, command(false), 'in-force').code).toBeUndefined()
    expect(given(state, command(true), 'unknown').code).toBeUndefined()
    expect(given(state, command(false), 'unknown').code).toBe('LOT_WITHOUT_APPROVAL')
    expect(given(state, command(false)).code).toBe('LOT_WITHOUT_APPROVAL')
  },
)

test('what the register said stands in the journal with the check', () => {
  expect(given(openedTender().state, check(false), 'in-force').events()).toMatchObject([
    { event: { check: { admissible: true, register: 'in-force' } } },
  ])
})

test('an approval that holds, as under a complaint that suspends its withdrawal, is not lost', () => {
  const lost = ['noteApprovalLost', { bid: 'b1', reason: 'Tilbagekaldt' }, ulla, '2027-06-16 10:00'] as const
  const { state } = notifiedTender('2027-06-10 10:00')
  expect(given(state, lost, 'in-force').code).toBe('APPROVAL_IN_FORCE')
  expect(given(state, lost, 'not-in-force').code).toBeUndefined()
  expect(given(state, lost, 'unknown').code).toBeUndefined()
})
