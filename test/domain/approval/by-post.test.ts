import { approvalProcedure } from '../../../domain/approval/procedure'
import type { ApprovalState } from '../../../domain/approval/state'
import { letterId } from '../../../domain/process/effect'
import { isOver } from '../../../domain/process/is-over'
import { anne, given, mette, endGeneralApproval } from './approval-cases'

/* An approval's letters are followed until they have come, also when the approval is over. */

type Approval = ReturnType<typeof given>
const toDo = ({ state }: Approval) => approvalProcedure.tasks?.(state).map(({ key }) => key) ?? []
const closed = ({ state }: Approval) => isOver<ApprovalState>(approvalProcedure, state)

function undeliverable(approval: Approval, when: string): string {
  const { caseId, identity } = approval.state
  const seq = approval.journal.findLast(({ event }) => ['expired', 'given-up', 'lapsed'].includes(event.type))?.seq ?? 0
  const id = letterId(caseId, seq, 1)
  const failure = { letterId: id, recipient: identity.cvr, reason: 'Ikke tilmeldt.' }
  approval.act('recordUndeliverable', failure, { kind: 'case', caseId, seq }, when)
  return id
}

function comes(approval: Approval, id: string, day: string): void {
  approval.act('registerPosted', { letterId: id }, mette, `${day} 09:00`)
  expect(toDo(approval)).toContain(`served/${id}`)
  approval.act('registerServedOn', { recipient: 'party', servedOn: day, note: 'Bevis.' }, mette, `${day} 10:00`)
}

it('one that is given up is not over before its letter, which Digital Post did not deliver, has come by post', () => {
  const approval = given()
  approval.act('giveUp', { from: '2027-06-01' }, anne, '2027-05-01 09:00')
  approval.pass('2027-06-01 00:00')
  expect([approval.state.status, closed(approval)]).toEqual(['given-up', true])
  const id = undeliverable(approval, '2027-06-01 00:00')
  expect([closed(approval), toDo(approval).includes(`post/${id}`)]).toEqual([false, true])
  comes(approval, id, '2027-06-10')
  expect([closed(approval), toDo(approval)]).toEqual([true, []])
})

it('a lapse whose letter did not come is not final before the complaint deadline that runs from the physical one', () => {
  const approval = given()
  endGeneralApproval(approval, { lastDay: '2027-05-31' }, '2027-06-01 09:00')
  const id = undeliverable(approval, '2027-06-01 09:00')
  approval.pass('2028-06-01 00:00')
  expect(approval.state).toMatchObject({ status: 'lapsed', deadlines: [] })
  comes(approval, id, '2028-06-02')
  expect(approval.state.deadlines).toMatchObject([{ rule: 'complaint', date: '2028-06-30' }])
  approval.pass('2028-07-01 00:00')
  expect([approval.state.status, closed(approval)]).toEqual(['lapse-final', true])
})

it('what Digital Post did not reach once is written to by post from then on', () => {
  const approval = given()
  endGeneralApproval(approval, { lastDay: '2027-05-31' }, '2027-06-01 09:00')
  undeliverable(approval, '2027-06-01 09:00')
  expect(approval.state.unreachable).toEqual(['12345678'])
})
