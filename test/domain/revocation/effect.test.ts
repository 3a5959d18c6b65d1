import { effectFrom } from '../../../domain/revocation/decision/effect'
import { unconsidered } from '../../../domain/revocation/milder-means/milder-means'
import type { RevocationState } from '../../../domain/revocation/state'

/* When a withdrawal takes effect, what holds it, and the leader's quarantine. */

const midnight = '2027-07-02T22:00:00.000Z'
const state = (over: object = {}): RevocationState =>
  ({
    ruleSet: '2026-01',
    ground: 'criteria',
    leader: { name: 'Anne Leder' },
    proofs: [],
    considered: [],
    decision: {},
    ...over,
  }) as unknown as RevocationState

it.each<readonly [string, object, object | undefined]>([
  ['of the whole', {}, { leader: 'Anne Leder', until: '2032-07-02' }],
  ['with an order that was not fulfilled', { ground: 'order' }, { leader: 'Anne Leder', until: '2032-07-02' }],
  ['of a part', { decision: { part: { text: 'x', places: 4 } } }, undefined],
  ['that the party has asked for', { ground: 'own-notice' }, undefined],
  ['of an offer whose leader is not known', { leader: undefined }, undefined],
])('puts the leader in quarantine for five years from its first day: a withdrawal %s', (_what, over, quarantine) => {
  expect(effectFrom(state(over), midnight, midnight)).toEqual([
    { type: 'took-effect', ...(quarantine === undefined ? {} : { quarantine }) },
  ])
})

it('waits for its own day, and for what the party has sent', () => {
  const later = { decision: { effectiveFrom: '2027-09-01' } }
  expect(effectFrom(state(later), midnight, midnight)).toMatchObject([
    { type: 'became-final', effect: { at: '2027-08-31T22:00:00.000Z', date: '2027-08-31', endsRight: true } },
  ])
  // A day that has gone before the complaint was decided brings nothing back.
  const earlier = { decision: { effectiveFrom: '2027-05-01' } }
  expect(effectFrom(state(earlier), midnight, midnight)).toMatchObject([{ type: 'took-effect' }])
  expect(effectFrom(state(), midnight, '2027-07-02T08:00:00.000Z')).toMatchObject([
    { type: 'became-final', effect: { at: midnight, date: '2027-07-02' } },
  ])
  const sent = { proofs: [{ text: 'Vi har ansat.', at: midnight }] }
  expect(effectFrom(state(sent), midnight, midnight)).toEqual([{ type: 'effect-held' }])
  const looked = { proofs: [{ text: 'x', at: midnight, rejected: { reason: 'Ikke nok', at: midnight } }] }
  expect(effectFrom(state(looked), midnight, midnight)).toMatchObject([{ type: 'took-effect' }])
})

it('leaves no milder means unweighed, but for what the party asks for and the part that is taken', () => {
  const all = ['condition', 'order', 'intensified-supervision', 'part']
  expect(unconsidered({ ground: 'criteria', considered: [] }, false)).toEqual(all)
  expect(unconsidered({ ground: 'order', considered: [{ means: 'order' }] }, true)).toEqual([
    'condition',
    'intensified-supervision',
  ])
  expect(unconsidered({ ground: 'own-notice', considered: [] }, false)).toEqual([])
})
