import type { ApprovalState } from '../../../domain/approval/state'
import { register } from '../../../domain/approval/register'
import type { SupervisionState } from '../../../domain/supervision/state'
import type { DeliveryState } from '../../../domain/delivery/delivery-state'
import type { LetterFailure } from '../../../domain/process/effect'
import { decisionKinds, remedyOf, type DecisionKind } from '../../../domain/remedy/decision-kinds'
import type { ComplaintState } from '../../../domain/complaint/state'
import { decidedBy, last, type DecidedWorld } from '../../support/made-decisions'

/*
 * A letter that Digital Post turns out not to have delivered has begun no time. So whenever that is told, the same holds: also when
 * the decision had become final meanwhile, and an approval had ended by it.
 */

const kinds = Object.keys(decisionKinds) as readonly DecisionKind[]

/** The last letter of the decided case that can be told not to have come; undefined where it had none. */
const letterOf = ({ world, caseId }: DecidedWorld): LetterFailure | undefined =>
  world.observed.effects
    .flatMap(({ effect }) =>
      effect.kind === 'letter' && effect.reportFailure !== undefined && effect.letterId.startsWith(`${caseId}-brev`)
        ? [{ letterId: effect.letterId, recipient: effect.to.cvr ?? '', reason: 'Ikke tilmeldt.' }]
        : [],
    )
    .at(-1)

function neverCame(made: DecidedWorld, letter: LetterFailure): void {
  const { world, caseId } = made
  made.wait(0)
  const refused = world.act(caseId, {
    name: 'recordUndeliverable',
    data: letter,
    by: { kind: 'case', caseId, seq: 1 },
    receivedAt: made.now(),
    takenAt: made.now(),
    workerDies: false,
    twice: false,
  })
  expect(refused).toBeUndefined()
}

/** What holds of a case, wherever in the journal it stands. */
const held = ({ world, caseId }: DecidedWorld) => {
  const { state } = world.observed.cases.get(caseId) ?? {}
  const { byPost = [], deadlines } = state as DeliveryState
  return {
    status: state?.status,
    deadlines: deadlines.map(({ key, date }) => `${key} ${date}`),
    byPost: byPost.map(({ to, matter, arrivedOn }) => ({ to, matter, arrivedOn })),
    approvals: [...world.observed.cases.values()].flatMap(({ state: other }) => {
      if (!other.caseId.startsWith('approval-')) return []
      const approval = other as ApprovalState
      const { renewal, revocations, deadlines: due } = approval
      return [
        {
          status: approval.status,
          register: register(approval),
          renewal: renewal?.applicationId,
          revocations,
          due: due.map(({ key, date }) => `${key} ${date}`),
        },
      ]
    }),
  }
}

describe.each(kinds)('the letter of a decision on %s', (kind) => {
  const days = 70

  it('that never came leaves the same, whenever that is told', () => {
    const [soon, late] = [decidedBy(kind), decidedBy(kind)]
    const [letter, again] = [letterOf(soon), letterOf(late)]
    if (letter === undefined || again === undefined) {
      // Nothing runs from a letter where nobody has a time to keep.
      expect(remedyOf(kind).deadline === undefined || kind === 'interim-extension').toBe(true)
      return
    }
    soon.wait(2)
    neverCame(soon, letter)
    soon.wait(days - 2)
    late.wait(days)
    const told = late.world.observed.mails.length
    neverCame(late, again)
    expect(held(late)).toEqual(held(soon))
    expect(late.world.observed.failed).toEqual([])
    const { state } = late.world.observed.cases.get(late.caseId) ?? {}
    expect((state as DeliveryState).byPost?.filter(({ arrivedOn }) => arrivedOn === undefined)).toHaveLength(1)
    // Whoever had been told that it was final is told that it is not.
    const final = late.world.observed.journals.get(late.caseId)?.some(({ event }) => event.type === 'finality-lost')
    const templates = late.world.observed.mails.slice(told).map(({ effect }) => effect.message.template)
    expect(templates.filter((template) => template === 'decision-not-final')).toHaveLength(final === true ? 2 : 0)
    // When it has come by post both have the same last day.
    const day = soon.now().slice(0, 10)
    for (const made of [soon, late])
      made.act(made.caseId, 'registerServedOn', { recipient: 'party', servedOn: day, note: 'Bevis' }, 'mette')
    expect(held(late)).toEqual(held(soon))
    for (const made of [soon, late]) made.wait(60)
    expect(held(late)).toEqual(held(soon))
  })

  it('is complained of in time, also by a complaint that counted as late', () => {
    const made = decidedBy(kind)
    const letter = letterOf(made)
    made.wait(days)
    made.act(made.caseId, 'complain', { text: 'Klage', over: made.over }, 'anne')
    if (letter === undefined) return
    neverCame(made, letter)
    const { state } = made.world.observed.cases.get(made.caseId) ?? {}
    const { complaints = [] } = state as { readonly complaints?: readonly { readonly timeliness: string }[] }
    expect(complaints.map(({ timeliness }) => timeliness)).not.toContain('late')
    // … in its own case too, where it is looked at again as one that came in time (retssikkerhedsloven § 66).
    const complaint = made.world.observed.cases.get(last(made, 'complaint'))?.state as ComplaintState
    const { route } = remedyOf(kind)
    expect(complaint).toMatchObject(
      kind === 'interim-extension'
        ? // Nobody notes when its letter came: it is found out by hand.
          { timeliness: 'unclear', status: 'unclear' }
        : { timeliness: 'timely', status: route === 'reassessment' ? 'reassessing' : 'to-forward' },
    )
    if (complaint.status === 'reassessing') expect(complaint.deadlines.filter(({ at }) => at <= made.now())).toEqual([])
    expect(made.world.observed.failed).toEqual([])
  })

  it('stays with Ankestyrelsen when it has been sent there, and the office tells it', () => {
    const made = decidedBy(kind)
    const letter = letterOf(made)
    if (letter === undefined || kind === 'interim-extension' || remedyOf(kind).route !== 'reassessment') return
    made.wait(days)
    made.act(made.caseId, 'complain', { text: 'Klage', over: made.over }, 'anne')
    const complaintId = last(made, 'complaint')
    made.act(complaintId, 'forward', {}, 'mette')
    neverCame(made, letter)
    const complaint = made.world.observed.cases.get(complaintId)?.state as ComplaintState
    expect(complaint).toMatchObject({ timeliness: 'timely', status: 'with-appeals-body' })
    expect(
      made.world
        .procedureFor(complaintId)
        .tasks?.(complaint)
        .map(({ key }) => key),
    ).toContain('in-time')
    expect(made.world.observed.failed).toEqual([])
  })
})

it('an order whose day has passed waits for its letter like one whose day has not', () => {
  const [soon, late] = [decidedBy('order'), decidedBy('order')]
  const letter = letterOf(soon)
  if (letter === undefined) throw new Error('An order has a letter')
  soon.wait(2)
  neverCame(soon, letter)
  soon.wait(398)
  late.wait(400)
  const ordersOf = ({ world, caseId }: DecidedWorld) =>
    (world.observed.cases.get(caseId)?.state as SupervisionState).orders
  expect(ordersOf(late)).toMatchObject([{ passed: true }])
  neverCame(late, letter)
  expect(ordersOf(late)).toEqual(ordersOf(soon))
  expect(ordersOf(late)).toMatchObject([{ held: true }])
  const [order] = ordersOf(late)
  const settle = { orderId: order?.id, result: 'not-fulfilled', reason: 'Ingen leder' }
  expect(late.refusal(late.caseId, 'settleOrder', settle, 'mette')).toBe('WRONG_STATUS')
})
