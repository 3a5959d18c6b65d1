import { remedyOf, decisionKinds, type DecisionKind } from '../../../domain/remedy/decision-kinds'
import { decidedBy, last, type DecidedWorld } from '../../support/made-decisions'

/* A decision that can no longer be complained of is told as final, once to each whom it concerns, however it came to be so. */

/** The e-mail that tells it. Of an interim extension nobody waits to know, and a refusal of access holds up nothing. */
const finals: Readonly<Partial<Record<DecisionKind, string>>> = {
  application: 'decision-final',
  'renewal-refusal': 'decision-final',
  lapse: 'approval-lapse-final',
  order: 'measure-final',
  'intensified-supervision': 'measure-final',
  condition: 'measure-final',
  revocation: 'approval-revoked',
}
const kinds = (Object.keys(decisionKinds) as readonly DecisionKind[]).filter((kind) => finals[kind] !== undefined)

/** Everybody at the provider's to whom it was told, each as often as it was. */
const toldOf = ({ world }: DecidedWorld, kind: DecisionKind): readonly string[] =>
  world.observed.mails
    .filter(({ effect }) => effect.message.template === finals[kind] && !effect.to.email.startsWith('post@'))
    .map(({ effect }) => effect.to.email)

it('every kind with a time for a complaint is told, but for those with a reason', () => {
  const untold = Object.keys(decisionKinds).filter((kind) => finals[kind as DecisionKind] === undefined)
  expect(untold.sort()).toEqual(['interim-extension', 'party-access-refusal', 'public-access-refusal'])
})

describe.each(kinds)('a decision on %s', (kind) => {
  it('is told as final once when nobody complains', () => {
    const made = decidedBy(kind)
    expect(toldOf(made, kind)).toEqual([])
    made.wait(60)
    expect(toldOf(made, kind)).toHaveLength(1)
    made.wait(60)
    expect(toldOf(made, kind)).toHaveLength(1)
  })

  it('is told as final once when a complaint in time has been withdrawn, before or after its time', () => {
    for (const days of [3, 50]) {
      const made = decidedBy(kind)
      made.act(made.caseId, 'complain', { text: 'Klage', over: made.over }, 'anne')
      made.wait(days)
      const complaint = last(made, 'complaint')
      // Not known to be late, it holds the decision up.
      expect([days, toldOf(made, kind)]).toEqual([days, []])
      made.act(complaint, 'withdraw', {}, 'anne')
      made.wait(60)
      expect([days, toldOf(made, kind).length]).toEqual([days, 1])
      expect(made.world.observed.failed).toEqual([])
    }
  })

  it('is told no second time when one that came too late has been dismissed', () => {
    const made = decidedBy(kind)
    made.wait(45)
    made.act(made.caseId, 'complain', { text: 'Klage', over: made.over }, 'anne')
    const complaint = last(made, 'complaint')
    made.act(complaint, 'forward', {}, 'mette')
    made.wait(30)
    const decidedOn = made.now().slice(0, 10)
    made.act(complaint, 'recordOutcome', { outcome: 'dismissed', decidedOn, summary: 'For sent' }, 'mette')
    made.wait(30)
    expect(toldOf(made, kind)).toHaveLength(1)
    expect(remedyOf(kind).deadline).toBeDefined()
  })
})
