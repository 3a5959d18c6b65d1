import type { ApprovalState } from '../../../domain/approval/state'
import type { SupervisionState } from '../../../domain/supervision/state'
import { decidedBy, type DecidedWorld } from '../../support/made-decisions'

/* A supervision ends with its approval. When the approval turns out to hold, what was decided in the supervision holds too. */

const kinds = ['order', 'intensified-supervision', 'condition'] as const

function told({ world, now }: DecidedWorld, approvalId: string, name: string): void {
  const { revocations = [] } = world.observed.cases.get(approvalId)?.state as ApprovalState
  const by = { kind: 'case', caseId: revocations.at(-1)?.revocationId ?? '', seq: 4 } as const
  const at = now()
  expect(
    world.act(approvalId, { name, data: {}, by, receivedAt: at, takenAt: at, workerDies: false, twice: false }),
  ).toBeUndefined()
}

const approvalOf = ({ world }: DecidedWorld): string =>
  [...world.observed.cases.keys()].find((id) => id.startsWith('approval-')) ?? ''
const supervisionOf = ({ world, caseId }: DecidedWorld) => world.observed.cases.get(caseId)?.state as SupervisionState

const held = (made: DecidedWorld) => {
  const { status, orders, intensified, deadlines, decisions } = supervisionOf(made)
  const approval = made.world.observed.cases.get(approvalOf(made))?.state as ApprovalState
  return {
    status,
    orders,
    intensified,
    deadlines: deadlines.map(({ key, at }) => `${key} ${at}`),
    recipients: decisions.map(({ recipients }) => recipients),
    shown: [approval.status, approval.orders, approval.supervision, approval.conditions],
  }
}

describe.each(kinds)('a supervision with a decision on %s', (kind) => {
  /** @param away days for which the approval counts as withdrawn */
  const gone = (away?: number): DecidedWorld => {
    const made = decidedBy(kind)
    made.wait(5)
    made.act(approvalOf(made), 'openRevocation', { ground: 'criteria', note: 'Fund' }, 'mette')
    if (away !== undefined) {
      told(made, approvalOf(made), 'revoke')
      expect(supervisionOf(made)).toMatchObject({ status: 'ended', deadlines: [] })
      made.wait(away)
      told(made, approvalOf(made), 'endRevocation')
    } else made.wait(10)
    made.wait(0)
    return made
  }

  it('goes on where the approval stands again, as if it had never been withdrawn', () => {
    const [back, never] = [gone(10), gone()]
    expect(back.world.observed.failed).toEqual([])
    expect(held(back)).toEqual(held(never))
    for (const made of [back, never]) made.wait(400)
    expect(held(back)).toEqual(held(never))
  })

  it('has what fell due meanwhile behind it, each on its own day', () => {
    const made = gone(400)
    expect(made.world.observed.failed).toEqual([])
    const late = supervisionOf(made).deadlines.filter(({ at }) => at <= made.now())
    expect(late).toEqual([])
    expect(supervisionOf(made).intensified).toBeUndefined()
  })

  it('has nothing of what a complaint has taken away meanwhile', () => {
    const made = decidedBy(kind)
    made.act(made.caseId, 'complain', { text: 'Klage', over: made.over }, 'anne')
    const complaintId = [...made.world.observed.cases.keys()].find((id) => id.startsWith('complaint-')) ?? ''
    made.act(approvalOf(made), 'openRevocation', { ground: 'criteria', note: 'Fund' }, 'mette')
    told(made, approvalOf(made), 'revoke')
    made.act(complaintId, 'assignReassessor', { reassessor: { subject: 'rolf', name: 'rolf' } }, 'mette')
    made.act(complaintId, 'reassess', { result: 'upheld', reasons: 'Set på ny', impartial: true }, 'rolf')
    told(made, approvalOf(made), 'endRevocation')
    made.wait(0)
    expect(made.world.observed.failed).toEqual([])
    expect(supervisionOf(made)).toMatchObject({ status: 'under-way', deadlines: [] })
    const {
      orders = [],
      supervision,
      conditions,
    } = made.world.observed.cases.get(approvalOf(made))?.state as ApprovalState
    const set = conditions.filter(({ addedBy }) => addedBy !== undefined)
    expect([orders, supervision, set]).toEqual([[], undefined, []])
  })
})
