import { tenderProcedure } from '../../../domain/tender/procedure'
import type { TenderState } from '../../../domain/tender/state'
import type { Person } from '../../../domain/rights/actor'
import { anne, bidOf, hash, ida, kaj, omar, publishedTender, ulla } from './tender-case'

/* A share that is lost after the publication is told of before it is too late, and at the last two it is somebody's task. */

const tasksOf = (state: TenderState): readonly string[] =>
  (tenderProcedure.tasks?.(state) ?? []).filter(({ key }) => key === 'shares').map(({ title }) => title)

function lose(...who: readonly Person[]) {
  const tender = publishedTender()
  tender.act('submitBid', bidOf(anne, 'a'), anne, '2027-05-02 10:00')
  for (const by of who) tender.act('reportShareLost', { explanation: 'Brændt' }, by, '2027-05-03 10:00')
  return tender
}

test('none lost is nobody’s task, with one lost the key hangs by the others, and with two it is gone', () => {
  expect(tasksOf(lose().state)).toEqual([])
  expect(tasksOf(lose(ida).state)).toEqual([expect.stringMatching(/^Går én nøgledel mere tabt/)])
  expect(tasksOf(lose(ida, omar).state)).toEqual([expect.stringMatching(/^Tilbuddene kan ikke åbnes/)])
  expect(lose(ida, omar).allowed(kaj)).toContain('cancel')
})

test('the office hears how many are left; said twice it is lost once', () => {
  const tender = lose(ida)
  expect(tender.effects).toMatchObject([{ message: { template: 'share-lost', data: { left: 2, needed: 2 } } }])
  tender.act('reportShareLost', { explanation: 'Stadig' }, ida, '2027-05-04 10:00')
  expect(tender.effects).toEqual([])
})

test('opened, it is no task any more', () => {
  const tender = lose(ida)
  const envelopes = [{ bid: 'b1', sha256: hash('a'), contentSha256: hash('c') }]
  tender.act('openBids', { envelopes }, omar, '2027-06-01 12:01')
  tender.act('confirmOpening', {}, ulla, '2027-06-01 12:10')
  expect(tasksOf(tender.state)).toEqual([])
})
