import { appendRequest } from '../../../domain/process/journal'
import { judge, type CaseSnapshot, type CommandEnvelope } from '../../../domain/process/judge'
import { judgeTogether } from '../../../domain/process/judge-together'
import { procedures } from '../../../domain/procedures'
import { encodeRequest } from '../../../store/journal/encode-request'
import { at } from '../../support/case-driver'
import { anne, bidOf, publishedTender } from '../tender/tender-case'

const tender = procedures.tender
const published = (): CaseSnapshot => {
  const { state, journal } = publishedTender()
  return { state, seq: journal.length }
}
const bid = (n: number, when = '2027-05-31 10:00'): CommandEnvelope => {
  const cvr = String(10_000_000 + n)
  const who = { ...anne, subject: `leder-${cvr}`, organisation: cvr }
  return {
    commandId: `bud-${n}`,
    name: 'submitBid',
    data: { ...bidOf(who, 'a'), sha256: n.toString(16).padStart(64, '0') },
    by: who,
    at: at(when),
  }
}
const many = (n: number): readonly CommandEnvelope[] => Array.from({ length: n }, (_, i) => bid(i + 1))

test('commands judged together lead to the same events as one after another', () => {
  const before = published()
  const { events, refusals, judged } = judgeTogether(tender, before, many(20), new Set())
  let snapshot = before
  const single = many(20).flatMap((envelope) => {
    const own = judge(tender, snapshot, envelope)
    snapshot = appendRequest(tender, snapshot, own).after
    return own
  })
  expect(events).toEqual(single)
  expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, n) => before.seq + 1 + n))
  expect(judged).toBe(20)
  expect(refusals.size).toBe(0)
  expect(appendRequest(tender, before, events).request.row.state).toEqual(snapshot.state)
})

test('what is refused, has been handled or comes twice keeps none of the others', () => {
  const copied = { ...bid(3), data: { ...(bid(3).data as object), sha256: '1'.padStart(64, '0') } }
  const { events, refusals, judged } = judgeTogether(
    tender,
    published(),
    [bid(1), bid(2), copied, bid(1), bid(4)],
    new Set(['bud-2']),
  )
  expect(events.map(({ commandId }) => commandId)).toEqual(['bud-1', 'bud-4'])
  expect([...refusals].map(([id, { code }]) => [id, code])).toEqual([['bud-3', 'BID_COPIED']])
  expect(judged).toBe(5)
})

test('a deadline that legally comes between them ends what is judged together', () => {
  const late = bid(2, '2027-06-01 12:00:01')
  expect(judgeTogether(tender, published(), [bid(1), late, bid(3)], new Set())).toMatchObject({ judged: 1 })
  expect(judgeTogether(tender, published(), [late, bid(1)], new Set())).toMatchObject({ judged: 0, events: [] })
})

/** What the journal is sent for so many bids that wait, so many to an append. */
function bytesSent(bids: number, atATime: number): number {
  let snapshot = published()
  let rest = many(bids)
  let bytes = 0
  while (rest.length > 0) {
    const { events, judged } = judgeTogether(tender, snapshot, rest.slice(0, atATime), new Set())
    const { request, after } = appendRequest(tender, snapshot, events)
    bytes += Buffer.byteLength(encodeRequest(request))
    snapshot = after
    rest = rest.slice(judged)
  }
  return bytes
}

test('a bid among five hundred costs the journal about what one among fifty does, where each by itself costs as much more as there are', () => {
  const each = ([50, 200, 500] as const).map((n) => bytesSent(n, 250) / n)
  const [few = 0, some = 0, most = 0] = each
  expect(some / few).toBeLessThan(1.3)
  expect(most / few).toBeLessThan(1.6)
  const alone = ([50, 200] as const).map((n) => bytesSent(n, 1) / n)
  expect((alone[1] ?? 0) / (alone[0] ?? 1)).toBeGreaterThan(2.5)
})
