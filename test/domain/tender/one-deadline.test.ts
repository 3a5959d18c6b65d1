import type { Effect } from '../../../domain/process/effect'
import { releasesOf } from '../../../domain/tender/ocds/releases-of'
import { publishedTender as published } from '../../../domain/tender/published-tender'
import { bidsEndAt } from '../../../domain/tender/timetable'
import { renderMessage } from '../../../mail/render-message'
import { anne, bidOf, publishedTender } from './tender-case'

/* One deadline, however it is told and wherever whoever reads it is: 1 June 2027 at noon in Denmark is 10:00 in UTC. */

const zone = process.env['TZ']
afterEach(() => {
  process.env['TZ'] = zone ?? ''
  if (zone === undefined) delete process.env['TZ']
})

test.each(['Europe/Copenhagen', 'Pacific/Auckland', 'America/Los_Angeles'])('told on a machine in %s', (where) => {
  process.env['TZ'] = where
  const tender = publishedTender()
  const { timetable, caseId } = tender.state
  const shown = published(tender.state)
  if (timetable === undefined || shown === undefined) throw new Error('not published')
  expect(bidsEndAt(timetable)).toBe('2027-06-01T10:00:00.001Z')
  expect(tender.state.deadlines).toMatchObject([
    {
      at: '2027-06-01T10:00:00.001Z',
      date: '2027-06-01',
      explanation: expect.stringMatching(/1\. juni 2027.*kl\. 12\.00/),
    },
  ])
  expect(shown).toMatchObject({ timetable: { bidsUntil: { date: '2027-06-01', time: '12:00' } } })
  const [release] = releasesOf(caseId, [{ n: 1, since: '2027-04-26T08:00:00.000Z', tender: shown }], {
    tender: 'https://specialeplan.example/udbud',
    document: (id) => `https://specialeplan.example/${id}`,
  })
  expect(release).toMatchObject({ tender: { tenderPeriod: { endDate: '2027-06-01T10:00:00.000Z' } } })
  tender.act('follow', { bidder: bidOf(anne, 'a').bidder }, anne, '2027-05-01 10:00')
  const mails = tender.effects.filter((effect): effect is Extract<Effect, { kind: 'mail' }> => effect.kind === 'mail')
  expect(mails.map(({ to, message }) => renderMessage(message, to, 'https://specialeplan.example').text)).toEqual([
    expect.stringMatching(/1\. juni 2027 kl\. 12\.00/),
  ])
})
