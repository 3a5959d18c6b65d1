import type { Assumption } from '../../../domain/timeline/assumption'
import { foresee } from '../../../domain/timeline/foresee'
import type { TenderState } from '../../../domain/tender/state'
import type { DrivenCase } from '../../support/case-driver'
import { evaluatedTender, notifiedTender, publishedTender, ulla } from './tender-case'

/* What lies ahead of a tender, and what would: the standstill by its channel, a complaint in it, an early end. */

const ahead = ({ state, journal }: DrivenCase<TenderState>, ...assumptions: readonly Assumption[]) => {
  const cases = [{ state, seq: journal.length }]
  const { steps } = foresee({ cases, caseId: state.caseId, until: '2036-01-01T00:00:00.000Z', assumptions })
  return steps.map(({ at, status, events }) => `${at} ${events.map(({ event }) => event.type).join('+')} ${status}`)
}

const awarded = (channel: 'electronic' | 'letter') => {
  const tender = evaluatedTender()
  tender.act('draftAward', { winners: ['b1'], reason: 'Flest point', advantages: 'Fordele' }, ulla, '2027-06-09 10:00')
  const at = '2027-06-10T08:00:00.000Z'
  return ahead(tender, { name: 'notification', at, data: { channel, voluntaryStandstill: false } })
}

test('awarded electronically on Thursday 10 June it can be signed from Tuesday 22 June on', () => {
  expect(awarded('electronic')).toEqual([
    '2027-06-10T08:00:00.000Z award-notified standstill',
    '2027-06-21T22:00:00.000Z standstill-ended ready-to-sign',
  ])
})

test('awarded by letter, no standstill ends before somebody has posted the letters', () => {
  expect(awarded('letter')).toEqual(['2027-06-10T08:00:00.000Z award-notified standstill'])
})

test('a complaint in the standstill outlasts it', () => {
  const at = '2027-06-21T10:00:00.000Z'
  const data = { complainant: 'Bent ApS', received: { date: '2027-06-21', time: '10:00' } }
  expect(ahead(notifiedTender('2027-06-10 10:00'), { name: 'registerComplaint', at, data })).toEqual([
    `${at} complaint-registered suspended`,
    '2027-06-21T22:00:00.000Z standstill-ended suspended',
  ])
})

test('cancelled before its deadline it is over, and its deadline falls no more', () => {
  const at = '2027-05-01T10:00:00.000Z'
  expect(ahead(publishedTender())).toEqual(['2027-06-01T10:00:00.001Z no-bids no-bids'])
  expect(ahead(publishedTender(), { name: 'cancellation', at })).toEqual([`${at} cancelled cancelled`])
})
