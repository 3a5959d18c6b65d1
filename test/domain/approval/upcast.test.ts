import { readFileSync } from 'node:fs'
import path from 'node:path'
import { approvalProcedure, type ApprovalEvent } from '../../../domain/approval/procedure'
import type { ApprovalState } from '../../../domain/approval/state'
import { applyEvents, deadlineCommand, judge, nextDeadline } from '../../../domain/process/judge'
import type { CaseState, Procedure, Recorded } from '../../../domain/process/procedure'
import type { Actor } from '../../../domain/rights/actor'
import { at } from '../../support/case-driver'
import { helle, mette, office } from './approval-cases'

interface Golden {
  readonly about: string
  readonly schema: number
  readonly state: unknown
  readonly journal: readonly Recorded<ApprovalEvent>[]
}
/** States as an older version kept them, with the journals that they came from. */
const goldenOf = (schema: number): readonly Golden[] =>
  JSON.parse(
    readFileSync(path.join(__dirname, `../../histories/states/approval-${schema}.json`), 'utf8'),
  ) as readonly Golden[]
const golden = goldenOf(1)
const [active, pending, expired] = golden.map(({ schema, state }) => approvalProcedure.upcast(schema, state))
/** Lets all fall that time alone does with a case; the rules in their order. */
function live(state: ApprovalState): { readonly fallen: readonly string[]; readonly state: ApprovalState } {
  const procedure: Procedure = approvalProcedure
  let snapshot = { state, seq: 9 }
  const fallen: string[] = []
  for (
    let due = nextDeadline(procedure, snapshot.state);
    due !== undefined;
    due = nextDeadline(procedure, snapshot.state)
  ) {
    fallen.push(due.rule)
    snapshot = applyEvents(procedure, snapshot, judge(procedure, snapshot, deadlineCommand(due))) as typeof snapshot
  }
  return { fallen, state: snapshot.state }
}
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

  it('lives on to its end by the present rules', () => {
    const { fallen, state } = live(active as ApprovalState)
    expect(fallen).toEqual([
      'renewal-reminder-12',
      'renewal-reminder-6',
      'renewal-reminder-3',
      'condition',
      'renewal-reminder-1',
      'validity-end',
    ])
    expect(state.status).toBe('expired')
  })
})

describe('an approval of 0.2.0', () => {
  const named = (about: string): ApprovalState => {
    const found = goldenOf(2).find((one) => one.about === about)
    if (found === undefined) throw new Error(`No golden state: ${about}`)
    return approvalProcedure.upcast(found.schema, found.state)
  }

  it('is counted on as a question, which ends nothing', () => {
    const counted = named('Gældende, brug ikke oplyst')
    expect(counted.deadlines.find(({ date }) => date === '2029-03-15')).toMatchObject({ command: 'noteUseUnknown' })
    const { fallen, state } = live(counted)
    expect(fallen).toEqual([
      'lapse-warning-23',
      'use-question',
      'renewal-reminder-12',
      'renewal-reminder-6',
      'renewal-reminder-3',
      'renewal-reminder-1',
      'validity-end',
    ])
    expect(state).toMatchObject({ status: 'expired', endedOn: '2031-03-14' })
  })

  it('that lapsed by silence alone is told to the office at once, which may undo it without knowing of use', () => {
    const lapsed = named('Bortfaldet ved tavshed')
    const procedure: Procedure = approvalProcedure
    const due = nextDeadline(procedure, lapsed)
    expect(due).toMatchObject({ rule: 'silent-lapse', at: '2029-03-15T23:00:00.000Z' })
    const [told] = due === undefined ? [] : judge(procedure, { state: lapsed, seq: 5 }, deadlineCommand(due))
    if (told === undefined) throw new Error('Nothing was told')
    const after = procedure.evolve(lapsed, told)
    expect(procedure.effects(after, told)).toMatchObject([
      { kind: 'mail', to: { email: office }, message: { template: 'silent-lapse' } },
    ])
    expect(procedure.tasks?.(after)).toMatchObject([{ key: 'silent-lapse', command: 'annulLapse' }])
    const annulled = judge(
      procedure,
      { state: after, seq: 6 },
      {
        commandId: 'annul',
        name: 'annulLapse',
        data: { reason: 'Ingen har oplyst, at den ikke bruges.' },
        by: helle,
        at: at('2029-03-20 09:00'),
      },
    )
    expect(annulled.map(({ event }) => event.type)).toEqual(['lapse-annulled', 'use-unknown'])
    const restored = annulled.reduce<CaseState>((before, recorded) => procedure.evolve(before, recorded), after)
    expect(restored).toMatchObject({ status: 'active', useUnknown: true })
  })

  it('that lapsed with the general approval is no lapse by silence', () => {
    expect(named('Bortfaldet med den generelle godkendelse').lapse).not.toHaveProperty('bySilence')
  })
})

describe('an approval of before there were supervisions', () => {
  const [intensified] = goldenOf(5)
  const taken = (when?: string, by?: number): ApprovalState => approvalProcedure.upcast(5, intensified?.state, when, by)
  const yearly = ({ deadlines }: ApprovalState) =>
    deadlines.filter(({ rule }) => rule === 'yearly-supervision').map(({ at: instant }) => instant)

  it('is supervised every year from when it is taken up, and a run of before keeps its timers', () => {
    const [year] = [taken().since.slice(0, 4)]
    expect(yearly(taken())).toEqual([])
    expect(yearly(taken(at('2028-05-01 09:00'), 5))).toEqual([])
    const [next] = yearly(taken(at('2028-05-01 09:00')))
    expect(next).toBe(at(`${next?.slice(0, 4) ?? ''}-${taken().since.slice(5)} 08:00`))
    expect(Number(next?.slice(0, 4))).toBeGreaterThan(Number(year))
  })

  it('keeps its intensified supervision to its last day, unless the head lifts it', () => {
    const state = taken(at('2028-05-01 09:00'))
    expect(approvalProcedure.register?.(state)?.intensifiedSupervision).toEqual({
      from: '2028-01-10',
      to: '2028-07-10',
    })
    const procedure: Procedure = approvalProcedure
    const lifted = judge(
      procedure,
      { state, seq: 20 },
      {
        commandId: 'lift',
        name: 'endIntensifiedSupervision',
        data: { reason: 'I orden' },
        by: helle,
        at: at('2028-05-02 09:00'),
      },
    )
    expect(lifted.map(({ event }) => event.type)).toEqual(['supervision-ended'])
    expect(live(state).fallen).toContain('intensified-supervision')
  })
})

it.each([1, 2, 3, 5].flatMap(goldenOf))(
  'a state of schema $schema is the same brought forward as folded from its journal: $about',
  ({ schema, state, journal }) => {
    const folded = journal.reduce<ApprovalState | undefined>(
      (before, recorded) => approvalProcedure.evolve(before, recorded),
      undefined,
    )
    // Only which e-mails were sent last, what must have been read, and all that stood before a lapse is not known of the old one.
    const { decisiveSeq, notices, lapse } = folded ?? {}
    const brought = approvalProcedure.upcast(schema, state)
    expect(brought.lapse?.held === undefined).toBe(lapse?.held === undefined)
    expect({
      ...brought,
      notices,
      decisiveSeq,
      // Nor was it kept who registered what it followed from.
      ...(lapse === undefined
        ? {}
        : { lapse: { ...brought.lapse, held: lapse.held, ...(lapse.decidedBy && { decidedBy: lapse.decidedBy }) } }),
    }).toEqual(folded)
  },
)

const living = [1, 2, 3, 5]
  .flatMap(goldenOf)
  .filter(({ state }) => ['active', 'renewal-pending'].includes((state as ApprovalState).status))

it.each(living)('a state of schema $schema meets what came after it: $about', ({ schema, state: kept }) => {
  const procedure: Procedure = approvalProcedure
  let snapshot: { state: CaseState; seq: number } = {
    state: approvalProcedure.upcast(schema, kept, at('2028-05-01 09:00')),
    seq: 20,
  }
  const own = (): ApprovalState => snapshot.state as ApprovalState
  const act = (name: string, data: unknown, by: Actor, when: string): void => {
    const envelope = { commandId: `${name}-${snapshot.seq}`, name, data, by, at: at(when) }
    snapshot = applyEvents(procedure, snapshot, judge(procedure, snapshot, envelope)) ?? snapshot
  }
  const shown = () => approvalProcedure.register?.(own())
  const before = own().status

  act('openSupervision', { occasion: 'neutral', note: 'Ledelsen' }, mette, '2028-05-02 09:00')
  const supervisionId = own().supervisions?.at(-1)?.supervisionId ?? ''
  const supervision: Actor = { kind: 'case', caseId: supervisionId, seq: 9 }
  const [from, to] = ['2028-05-03', '2028-11-03']
  const order = {
    supervisionId,
    orderId: 'paabud-8',
    text: 'Leder',
    from,
    due: '2028-07-01',
    blocks: 'whole',
    inForce: true,
  }
  act('noteOrder', order, supervision, '2028-05-03 09:00')
  act('noteIntensifiedSupervision', { supervisionId, from, to, reason: 'Ledelsen' }, supervision, '2028-05-03 09:00')
  const held = shown()
  expect(held).toMatchObject({
    status: 'in-force',
    orders: [{ due: '2028-07-01' }],
    intensifiedSupervision: { from, to },
  })

  act('openRevocation', { ground: 'criteria', note: 'Praksis er ophørt' }, mette, '2028-07-03 09:00')
  const revocation: Actor = { kind: 'case', caseId: own().revocations?.at(-1)?.revocationId ?? '', seq: 9 }
  act('revoke', {}, revocation, '2028-09-01 00:00')
  expect(shown()).toMatchObject({ status: 'ended', endGround: 'revoked', validTo: '2028-08-31' })
  expect(shown()).not.toHaveProperty('orders')
  // A complaint takes the withdrawal away: it has held all the time, with all that it had.
  act('endRevocation', {}, revocation, '2028-10-01 09:00')
  expect(own().status).toBe(before)
  expect(shown()).toEqual(held)
})

it('a schema that never was is no state of ours', () => {
  expect(() => approvalProcedure.upcast(0, {})).toThrow('schema 0')
})

describe('an approval of schema 3 that has lapsed', () => {
  it('waits for its letter by post, which is sent and comes', () => {
    const stored = readFileSync(path.join(__dirname, '../../histories/states/approval-3-lapsed-by-post.json'), 'utf8')
    const { schema, state } = JSON.parse(stored) as Golden
    const lapsed = approvalProcedure.upcast(schema, state, at('2029-03-20 10:00'))
    const own: Procedure = approvalProcedure
    expect(own.tasks?.(lapsed).map(({ command }) => command)).toEqual(['givePostalAddress', 'registerPosted'])
    const served = { recipient: 'party', servedOn: '2029-03-21', note: 'Bevis.' }
    const command = { commandId: 'c', name: 'registerServedOn', data: served, by: mette, at: at('2029-03-22 10:00') }
    const after = applyEvents(own, { state: lapsed, seq: 9 }, judge(own, { state: lapsed, seq: 9 }, command))
    expect(after?.state).toMatchObject({ lapse: { complaintDue: '2029-04-18' } })
  })
})
