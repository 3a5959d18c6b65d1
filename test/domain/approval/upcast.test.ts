import { readFileSync } from 'node:fs'
import path from 'node:path'
import { approvalProcedure, type ApprovalEvent } from '../../../domain/approval/procedure'
import type { ApprovalState } from '../../../domain/approval/state'
import { applyEvents, deadlineCommand, judge, nextDeadline } from '../../../domain/process/judge'
import type { Procedure, Recorded } from '../../../domain/process/procedure'

/** States as 0.1.0 kept them, with the journals that they came from. */
const golden = JSON.parse(
  readFileSync(path.join(__dirname, '../../histories/states/approval-1.json'), 'utf8'),
) as readonly {
  readonly about: string
  readonly schema: number
  readonly state: unknown
  readonly journal: readonly Recorded<ApprovalEvent>[]
}[]
const [active, pending, expired] = golden.map(({ schema, state }) => approvalProcedure.upcast(schema, state))
const conditionEnds = (state: ApprovalState | undefined) =>
  state?.deadlines.filter(({ rule }) => rule === 'condition').map(({ date }) => date)

describe('an approval of 0.1.0', () => {
  it('gets the last day of its condition, and no clock of disuse', () => {
    expect(active?.conditions).toEqual([
      {
        id: '1',
        text: 'Skriftlig aftale med psykiatrien',
        due: '2031-01-31',
        fulfilledBy: 'Underskrevet aftale',
        status: 'open',
      },
    ])
    expect(conditionEnds(active)).toEqual(['2031-01-31'])
    expect(conditionEnds(pending)).toEqual(['2031-01-31'])
    expect(active?.deadlines.some(({ key }) => key.startsWith('lapse'))).toBe(false)
    expect(expired).toMatchObject({ status: 'expired', deadlines: [] })
  })

  it.each(golden)('is the same brought forward as folded from its journal: $about', ({ schema, state, journal }) => {
    const folded = journal.reduce<ApprovalState | undefined>(
      (before, recorded) => approvalProcedure.evolve(before, recorded),
      undefined,
    )
    // Only which e-mails were sent last is not known of the old one.
    expect({ ...approvalProcedure.upcast(schema, state), notices: folded?.notices }).toEqual(folded)
  })

  it('lives on to its end by the present rules', () => {
    const procedure: Procedure = approvalProcedure
    let snapshot = { state: active as ApprovalState, seq: 1 }
    const fallen: string[] = []
    for (
      let due = nextDeadline(procedure, snapshot.state);
      due !== undefined;
      due = nextDeadline(procedure, snapshot.state)
    ) {
      fallen.push(due.rule)
      snapshot = applyEvents(procedure, snapshot, judge(procedure, snapshot, deadlineCommand(due))) as typeof snapshot
    }
    expect(fallen).toEqual([
      'renewal-reminder-12',
      'renewal-reminder-6',
      'renewal-reminder-3',
      'condition',
      'renewal-reminder-1',
      'validity-end',
    ])
    expect(snapshot.state.status).toBe('expired')
  })
})

it('a schema that never was is no state of ours', () => {
  expect(() => approvalProcedure.upcast(0, {})).toThrow('schema 0')
})
