import type { Actor } from '../../domain/rights/actor'
import { inCausalOrder, type PlacedEvent } from '../../rehearsal/causal-order'

const person: Actor = { kind: 'person', subject: 'anne', name: 'Anne', roles: ['provider'] }
const cause = (caseId: string, seq: number): Actor => ({ kind: 'case', caseId, seq })
const event = (caseId: string, seq: number, at: string, by: Actor = person): PlacedEvent => ({
  caseId,
  recorded: { seq, at, by, commandId: `${caseId}/${seq}`, event: { type: 'something' } },
})
const places = (events: readonly PlacedEvent[]) => events.map(({ caseId, recorded }) => `${caseId}${recorded.seq}`)
const rank = (caseId: string) => ['A', 'B', 'C'].indexOf(caseId)

describe('the order in which events are told', () => {
  it('is that of the legal instants', () => {
    expect(
      places(inCausalOrder([event('A', 2, '2027-02'), event('B', 1, '2027-01'), event('A', 1, '2026-12')], rank)),
    ).toEqual(['A1', 'B1', 'A2'])
  })

  it('puts cause before consequence at the same instant, whatever order they were carried out in', () => {
    const at = '2027-01'
    const events = [
      event('A', 6, at, cause('C', 4)),
      event('B', 1, at, cause('A', 6)),
      event('C', 4, at),
      event('A', 7, at, cause('B', 1)),
    ]
    expect(places(inCausalOrder(events, rank))).toEqual(['C4', 'A6', 'B1', 'A7'])
    expect(places(inCausalOrder([...events].reverse(), rank))).toEqual(['C4', 'A6', 'B1', 'A7'])
  })

  it('lets the case that was opened first go first when neither caused the other', () => {
    const at = '2027-01'
    expect(places(inCausalOrder([event('B', 3, at), event('A', 5, at)], rank))).toEqual(['A5', 'B3'])
  })
})
