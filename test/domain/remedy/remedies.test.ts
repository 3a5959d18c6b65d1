import { isSuspended, type Complained } from '../../../domain/remedy/complained-decision'
import { decisionKinds, remedyOf, type DecisionKind } from '../../../domain/remedy/decision-kinds'
import { timelinessOf } from '../../../domain/remedy/timeliness'
import { computeDeadline } from '../../../domain/calendar/deadline'
import { ruleSetById } from '../../../domain/calendar/deadline-rule'
import { civilDateAt } from '../../../domain/calendar/copenhagen'
import { isInTime } from '../../../domain/calendar/in-time'

const complained = (kind: DecisionKind, more: Partial<NonNullable<Complained['complaints']>[number]>): Complained => ({
  caseId: 'approval-a',
  status: 'complained',
  complaints: [
    { complaintId: 'complaint-a', kind, decision: 7, receivedOn: '2027-03-01', timeliness: 'timely', ...more },
  ],
})

describe('what a complaint suspends (I7)', () => {
  const kinds = Object.keys(decisionKinds) as DecisionKind[]

  it.each(kinds)('%s: only a withdrawal by the complaint alone, and only in time', (kind) => {
    const decision = { kind, seq: 7 }
    expect(isSuspended(complained(kind, {}), decision)).toBe(kind === 'revocation')
    expect(isSuspended(complained(kind, { timeliness: 'late' }), decision)).toBe(false)
    expect(isSuspended(complained(kind, { timeliness: 'late', admitted: true }), decision)).toBe(kind === 'revocation')
    expect(isSuspended(complained(kind, { end: 'confirmed' }), decision)).toBe(false)
    expect(isSuspended(complained(kind, {}), { kind, seq: 8 })).toBe(false)
  })

  it('an order is suspended by a stay of either authority, and what cannot be stayed is not', () => {
    for (const stayedBy of ['office', 'appeals-body'] as const) {
      expect(isSuspended(complained('order', { stayedBy }), { kind: 'order', seq: 7 })).toBe(true)
      expect(isSuspended(complained('application', { stayedBy }), { kind: 'application', seq: 7 })).toBe(false)
    }
  })

  it('a refusal of party access has no deadline and is not reassessed: six months later is in time', () => {
    expect(remedyOf('party-access-refusal')).toMatchObject({ route: 'appeals-body' })
    expect(remedyOf('party-access-refusal').deadline).toBeUndefined()
    expect(timelinessOf('party-access-refusal', [], '2027-09-01')).toBe('timely')
    const ofAccess: readonly string[] = ['party-access-refusal', 'public-access-refusal']
    for (const kind of kinds.filter((one) => !ofAccess.includes(one)))
      expect([kind, remedyOf(kind).route, remedyOf(kind).deadline]).toEqual([kind, 'reassessment', 'complaint'])
  })

  it('a refusal of access to others goes by its own time and is reassessed within seven working days', () => {
    expect(remedyOf('public-access-refusal')).toMatchObject({
      route: 'reassessment',
      deadline: 'public-access-complaint',
      reassessment: 'public-access-reassessment',
    })
    expect(timelinessOf('public-access-refusal', [{ complaintDue: '2027-02-12' }], '2027-02-12')).toBe('timely')
    expect(timelinessOf('public-access-refusal', [{ complaintDue: '2027-02-12' }], '2027-02-13')).toBe('late')
  })
})

describe('whether a complaint is in time', () => {
  const { complaint } = ruleSetById('2026-01').rules
  const served = (from: string) => {
    const { date, endsAt } = computeDeadline(complaint, from)
    return { date, endsAt, timeliness: (on: string) => timelinessOf('application', [{ complaintDue: date }], on) }
  }

  it('the last day counts to its end: text, guard and timer are one', () => {
    const { endsAt, timeliness } = served('2026-10-01')
    for (const [at, expected] of [
      ['2026-10-29T22:59:59.000Z', 'timely'],
      ['2026-10-29T23:00:00.000Z', 'late'],
    ] as const) {
      expect(timeliness(civilDateAt(at))).toBe(expected)
      expect(isInTime(at, endsAt)).toBe(expected === 'timely')
    }
  })

  it('each recipient has its own day, and the later of them counts', () => {
    const one = served('2027-04-08')
    const other = served('2027-04-19')
    expect([one.date, other.date]).toEqual(['2027-05-07', '2027-05-18'])
    const both = [{ complaintDue: one.date }, { complaintDue: other.date }]
    expect(timelinessOf('application', both, '2027-05-18')).toBe('timely')
    expect(timelinessOf('application', both, '2027-05-19')).toBe('late')
  })

  it('of a letter of which nobody knows when it came, nothing is late: it is unclear', () => {
    expect(timelinessOf('application', [{}], '2029-01-01')).toBe('unclear')
    expect(timelinessOf('application', [{ complaintDue: '2027-05-07' }, {}], '2027-05-08')).toBe('unclear')
    expect(timelinessOf('application', [{ complaintDue: '2027-05-07' }, {}], '2027-05-07')).toBe('timely')
  })
})
