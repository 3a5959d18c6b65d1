import { register } from '../../../domain/approval/register'
import type { ApprovalState } from '../../../domain/approval/state'
import { civilDateAt } from '../../../domain/calendar/copenhagen'
import { addMillis } from '../../../domain/calendar/instant'
import type { Deadline } from '../../../domain/process/procedure'
import type { ComplaintState } from '../../../domain/complaint/state'
import { complaintEnds, takesAway, type ComplaintEnd } from '../../../domain/remedy/complaint-end'
import { decisionKinds, remedyOf, type DecisionKind } from '../../../domain/remedy/decision-kinds'
import { decidedBy, type DecidedWorld } from '../../support/made-decisions'

/* Every kind of decision, complained of in time and late, to each end: what follows of it, told in whatever order. */

const kinds = Object.keys(decisionKinds) as readonly DecisionKind[]
type Timing = 'timely' | 'late'

/** `decided`: the decided case's status; `approval`: the approval's, with its last day in the register; `told`: e-mails beside the complaint's own. */
interface After {
  readonly decided: string
  readonly approval?: string
  readonly told?: readonly string[]
}

const change = { text: 'Ændret', outcome: 'granted', conditions: [], validTo: '2029-06-30' }
const ends = Object.keys(complaintEnds) as readonly ComplaintEnd[]

/** By kind: the decided case while it is complained of; then when the decision is gone (remitted, where that is another thing), when it stands, when it is changed, and when the complaint is withdrawn. */
const follows: Readonly<
  Record<
    DecisionKind,
    Readonly<
      Record<Timing, { held: string; gone: After; remitted?: After; stands: After; changed?: After; withdrawn: After }>
    >
  >
> = {
  application: {
    timely: {
      held: 'complained',
      gone: { decided: 'recommended', told: ['case-reopened'] },
      stands: { decided: 'final', told: ['decision-final'] },
      changed: { decided: 'final', approval: 'active 2029-06-30', told: ['approval-granted', 'decision-final'] },
      withdrawn: { decided: 'decided' },
    },
    late: {
      held: 'final',
      gone: { decided: 'recommended', told: ['case-reopened'] },
      stands: { decided: 'final' },
      changed: { decided: 'final', approval: 'active 2029-06-30', told: ['approval-granted'] },
      withdrawn: { decided: 'final' },
    },
  },
  // Decided after the approval's last day: it lives on for the appeal, but not for one that came too late.
  'renewal-refusal': {
    timely: {
      held: 'complained',
      gone: { decided: 'recommended', approval: 'extended 2028-02-14', told: ['case-reopened'] },
      stands: { decided: 'final', approval: 'extended 2028-02-14', told: ['decision-final'] },
      changed: { decided: 'final', approval: 'active 2029-06-30', told: ['approval-renewed', 'decision-final'] },
      withdrawn: { decided: 'decided', approval: 'extended 2028-02-14' },
    },
    late: {
      held: 'final',
      gone: { decided: 'recommended', approval: 'expired 2028-04-03', told: ['case-reopened'] },
      stands: { decided: 'final', approval: 'expired 2028-04-03' },
      changed: { decided: 'final', approval: 'expired 2028-04-03, active 2029-06-30', told: ['approval-granted'] },
      withdrawn: { decided: 'final', approval: 'expired 2028-04-03' },
    },
  },
  lapse: {
    timely: {
      held: 'lapsed',
      gone: { decided: 'active', approval: 'active 2028-02-14', told: ['approval-lapse-annulled'] },
      stands: {
        decided: 'lapse-final',
        approval: 'lapse-final 2027-03-11',
        told: ['approval-lapse-final', 'approval-lapse-final'],
      },
      withdrawn: { decided: 'lapsed', approval: 'lapsed 2027-03-11' },
    },
    late: {
      held: 'lapse-final',
      gone: { decided: 'active', approval: 'active 2028-02-14', told: ['approval-lapse-annulled'] },
      stands: { decided: 'lapse-final', approval: 'lapse-final 2027-03-11' },
      withdrawn: { decided: 'lapse-final', approval: 'lapse-final 2027-03-11' },
    },
  },
  // What was given stays until another is signed: nobody loses by having complained.
  'interim-extension': both({
    held: 'renewal-pending',
    gone: { decided: 'renewal-pending', approval: 'renewal-pending 2027-12-31' },
    stands: { decided: 'renewal-pending', approval: 'renewal-pending 2027-12-31' },
    changed: { decided: 'renewal-pending', approval: 'renewal-pending 2029-06-30', told: ['interim-extended'] },
    withdrawn: { decided: 'renewal-pending', approval: 'renewal-pending 2027-12-31' },
  }),
  // A complaint leaves the supervision where it is; the approval is supervised no more by what is gone.
  order: measure(),
  'intensified-supervision': measure(['supervision-ended']),
  condition: measure(),
  // In time it keeps the approval in force to the day after its end; late, the approval is over until the appeals body looks past that.
  revocation: {
    timely: {
      held: 'complained',
      gone: { decided: 'annulled', approval: 'active 2030-02-14', told: ['revocation-annulled'] },
      remitted: { decided: 'assessing', approval: 'active 2030-02-14', told: ['case-reopened'] },
      stands: { decided: 'final', approval: 'active 2030-02-14', told: ['revocation-final'] },
      withdrawn: { decided: 'decided', approval: 'active 2030-02-14' },
    },
    late: {
      held: 'effected',
      gone: {
        decided: 'annulled',
        approval: 'active 2030-02-14',
        told: ['approval-reinstated', 'approval-reinstated', 'revocation-annulled'],
      },
      remitted: {
        decided: 'assessing',
        approval: 'active 2030-02-14',
        told: ['approval-reinstated', 'approval-reinstated', 'case-reopened'],
      },
      stands: { decided: 'effected', approval: 'revoked 2027-02-08' },
      changed: {
        decided: 'final',
        approval: 'active 2030-02-14',
        told: ['approval-reinstated', 'approval-reinstated', 'revocation-final'],
      },
      withdrawn: { decided: 'effected', approval: 'revoked 2027-02-08' },
    },
  },
  // It holds up nothing. What is granted opens the request again, with a new time for the answer.
  'party-access-refusal': both({
    held: 'refused',
    gone: { decided: 'received', told: ['access-received'] },
    stands: { decided: 'refused' },
    changed: { decided: 'received', told: ['access-received'] },
    withdrawn: { decided: 'refused' },
  }),
  'public-access-refusal': both({
    held: 'refused',
    gone: { decided: 'received', told: ['access-received'] },
    stands: { decided: 'refused' },
    changed: { decided: 'received', told: ['access-received'] },
    withdrawn: { decided: 'refused' },
  }),
}

function both<T>(each: T): Readonly<Record<Timing, T>> {
  return { timely: each, late: each }
}

/** Of one that came too late the party has heard before that it is final. @param gone e-mails when it is taken away */
function measure(gone: readonly string[] = []): Readonly<Record<Timing, (typeof follows)[DecisionKind][Timing]>> {
  const stays: After = { decided: 'under-way', approval: 'active 2030-02-14' }
  const late = { held: 'under-way', gone: { ...stays, told: gone }, stands: stays, withdrawn: stays }
  return { timely: { ...late, stands: { ...stays, told: ['measure-final'] } }, late }
}

const stateOf = <State>({ world }: DecidedWorld, caseId: string) => world.observed.cases.get(caseId)?.state as State
const statusOf = (made: DecidedWorld, caseId: string) => stateOf<{ status: string }>(made, caseId).status
const complaintsOf = ({ world }: DecidedWorld) =>
  [...world.observed.cases.keys()].filter((id) => id.startsWith('complaint-'))

/** @returns the complaint's case */
function complain(made: DecidedWorld, timing: Timing): string {
  if (timing === 'late') made.wait(40)
  made.act(made.caseId, 'complain', { text: 'Klage', over: made.over }, 'anne')
  const [complaintId = ''] = complaintsOf(made)
  if (statusOf(made, complaintId) === 'unclear')
    made.act(complaintId, 'settleTimeliness', { timeliness: 'timely', note: 'Kvittering' }, 'mette')
  return complaintId
}

/** Brings a complaint to an end as people do. @returns the code with which the last step is refused */
function bring(made: DecidedWorld, complaintId: string, end: ComplaintEnd): string | undefined {
  if (end === 'withdrawn') return made.refusal(complaintId, 'withdraw', {}, 'anne')
  if (statusOf(made, complaintId) === 'reassessing') {
    made.act(complaintId, 'assignReassessor', { reassessor: { subject: 'rolf', name: 'rolf' } }, 'mette')
    const result = end === 'upheld' ? 'upheld' : 'maintained'
    made.act(complaintId, 'reassess', { result, reasons: 'Set på ny', impartial: true }, 'rolf')
  }
  if (end === 'upheld') return undefined
  made.act(complaintId, 'forward', {}, 'mette')
  made.wait(100)
  const data = {
    outcome: end,
    decidedOn: civilDateAt(addMillis(made.now(), -60_000)),
    summary: 'Afgjort',
    ...(end === 'changed' ? { change } : {}),
  }
  return made.refusal(complaintId, 'recordOutcome', data, 'mette')
}

const approvalsOf = ({ world }: DecidedWorld): string | undefined =>
  [...world.observed.cases.values()]
    .map(({ state }) => state)
    .filter(({ caseId }) => caseId.startsWith('approval-'))
    .map((state) => `${state.status} ${register(state as ApprovalState)?.validTo ?? 'not shown'}`)
    .join(', ') || undefined

/** How many complaints the approvals know of that hold up a decision about them: what the register tells municipalities. */
const pendingAppeals = ({ world }: DecidedWorld): number =>
  [...world.observed.cases.values()]
    .filter(({ state }) => state.caseId.startsWith('approval-'))
    .flatMap(({ state }) => (state as ApprovalState).appeals ?? [])
    .filter(({ over }) => over === undefined).length

const ownMails = ['complaint-', 'condition-']

const rows = kinds.flatMap((kind) =>
  (['timely', 'late'] as const).flatMap((timing) => ends.map((end) => [kind, timing, end] as const)),
)

describe.each([
  ['in the order in which they were told', {}],
  ['in the other order', { effectsBackwards: true as const }],
])('what follows of a complaint, %s', (_order, faults) => {
  it.each(rows)('over %s, %s, %s', (kind, timing, end) => {
    const remedy = remedyOf(kind)
    const made = decidedBy(kind, faults)
    const { observed } = made.world
    const complaintId = complain(made, timing)
    const expected = follows[kind][timing]
    expect(statusOf(made, made.caseId)).toBe(expected.held)
    const { timeliness } = stateOf<ComplaintState>(made, complaintId)
    const concernsApproval = !['party-access-refusal', 'public-access-refusal', 'application'].includes(kind)
    expect(pendingAppeals(made)).toBe(concernsApproval && timeliness !== 'late' ? 1 : 0)
    const reassessed = remedy.route === 'reassessment' && timeliness !== 'late'
    if (end === 'upheld' && !reassessed) {
      // It goes straight to the appeals body: there is nobody here who could grant it.
      expect(statusOf(made, complaintId)).toBe('to-forward')
      return
    }

    const before = observed.mails.length
    const refused = bring(made, complaintId, end)
    expect(observed.failed).toEqual([])
    if (end === 'changed' && !remedy.changeable) {
      expect([refused, statusOf(made, made.caseId)]).toEqual(['INVALID_FIELDS', expected.held])
      return
    }
    expect(refused).toBeUndefined()
    expect(pendingAppeals(made)).toBe(0)
    const {
      decided,
      approval,
      told = [],
    } = end === 'withdrawn'
      ? expected.withdrawn
      : end === 'changed'
        ? (expected.changed ?? expected.stands)
        : end === 'remitted'
          ? (expected.remitted ?? expected.gone)
          : takesAway(end)
            ? expected.gone
            : expected.stands
    expect({ decided: statusOf(made, made.caseId), approval: approvalsOf(made) }).toEqual({ decided, approval })
    const mails = observed.mails.slice(before)
    expect(
      mails
        .map(({ effect }) => effect.message.template)
        .filter((template) => !ownMails.some((own) => template.startsWith(own)))
        .sort(),
    ).toEqual([...told].sort())
    const concluded = mails.filter(({ effect }) =>
      ['complaint-concluded', 'complaint-withdrawn', ...(end === 'upheld' ? ['complaint-reassessed'] : [])].includes(
        effect.message.template,
      ),
    )
    // Complainant and office both hear of an end that others decide on.
    expect(new Set(concluded.map(({ effect }) => effect.to.email)).size).toBe(end === 'upheld' ? 1 : 2)

    const state = stateOf<{ deadlines: readonly Deadline[]; complaints: readonly { end?: string; admitted?: true }[] }>(
      made,
      made.caseId,
    )
    expect(state.complaints).toHaveLength(1)
    expect(state.complaints[0]?.end).toBe(end)
    // Whatever but dismissal the appeals body decides of a late one, it has looked past that it was late.
    const looksPast = timeliness === 'late' && end !== 'dismissed' && end !== 'withdrawn'
    expect(state.complaints[0]?.admitted).toBe(looksPast ? true : undefined)
    // Nothing of the decision that is gone can fall any longer.
    if (takesAway(end) && kind !== 'party-access-refusal')
      expect(state.deadlines.filter(({ rule }) => rule === 'complaint')).toEqual([])
  })
})

describe.each(kinds)('a complaint over %s', (kind) => {
  it('by somebody else is refused, and nothing has happened', () => {
    const made = decidedBy(kind)
    const seq = made.world.observed.cases.get(made.caseId)?.seq
    const asOffice = { complainantCvr: '12345678', receivedOn: civilDateAt(made.now()), note: 'Brev', over: made.over }
    for (const [name, data, by] of [
      ['complain', { text: 'Klage', over: made.over }, 'fremmed'],
      ['complain', { text: 'Klage', over: made.over }, 'mette'],
      ['registerComplaint', asOffice, 'nora'],
      ['registerComplaint', asOffice, 'anne'],
    ] as const)
      expect([name, by, made.refusal(made.caseId, name, data, by)]).toEqual([name, by, 'NOT_ALLOWED'])
    expect(made.refusal(made.caseId, 'registerComplaint', { ...asOffice, complainantCvr: '87654321' }, 'mette')).toBe(
      'NOT_A_PARTY',
    )
    expect(made.refusal(made.caseId, 'registerComplaint', { over: made.over }, 'mette')).toBe('IDENTITY_MISSING')
    expect(made.refusal(made.caseId, 'complain', { over: made.over, decision: 999 }, 'anne')).toBe(
      'NOTHING_TO_COMPLAIN_OF',
    )
    expect([made.world.observed.cases.get(made.caseId)?.seq, complaintsOf(made)]).toEqual([seq, []])
  })

  it('twice is one case with both in it, and by letter as well', () => {
    const made = decidedBy(kind)
    const complaintId = complain(made, 'timely')
    made.act(made.caseId, 'complain', { text: 'Og desuden', over: made.over }, 'anne')
    const letter = { complainantCvr: '12345678', receivedOn: civilDateAt(made.now()), note: 'Brev', over: made.over }
    made.act(made.caseId, 'registerComplaint', letter, 'mette')
    expect(complaintsOf(made)).toEqual([complaintId])
    expect(stateOf<ComplaintState>(made, complaintId).joined.map(({ text }) => text)).toEqual(['Og desuden', undefined])
  })

  it('does not end the decision by itself', () => {
    const made = decidedBy(kind)
    const before = approvalsOf(made)
    complain(made, 'timely')
    expect(approvalsOf(made)).toBe(before)
  })
})
