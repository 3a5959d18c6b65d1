import { urls } from '../../api/urls'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import { procedures } from '../../domain/procedures'
import type { Person } from '../../domain/rights/actor'
import { appendUntold, command, head, officer, reviewers, storeApplication } from '../support/application-case'
import { people } from '../support/factories'
import { now } from '../support/present'
import { noEngine, startTestApi, type TestApi } from '../support/test-api'
import { actUntold } from '../support/untold-cases'

/*
 * Who turns out to be partial in a case is barred from what began in it before that: a request for access, a review. The case that
 * began there knows what was known then, so the door asks the one that it rests on.
 */

let api: TestApi
beforeAll(async () => {
  api = await startTestApi({ temporalAddress: noEngine, answerWithinMs: 100 })
})
afterAll(() => api.stop())

const partial = people.caseworker({ subject: 'per.partisk', name: 'Per Partisk' })
const give = (caseId: string, by: Person, name: string, data: unknown = {}): Promise<readonly string[]> =>
  actUntold(api.house.store, caseId, command(by, name, data))

/** What the office's people may do in a case, that a conflict of interest keeps them from. */
const barred = (procedure: 'access-request' | 'review'): readonly string[] =>
  procedures[procedure].commands
    .filter(
      ({ by, bar, submission }) =>
        submission !== true &&
        bar?.includes('conflicted') === true &&
        by.some((grantee) => typeof grantee === 'object' && grantee.of === 'office' && grantee.role === 'caseworker'),
    )
    .map(({ name }) => name)

it('in a request for access that was opened before', async () => {
  const application = await storeApplication(api.house.store)
  const [request = ''] = await give(application, officer, 'registerAccessRequest', {
    requester: 'press',
    name: 'Avisen',
    what: 'Hele sagen',
    receivedOn: civilDateAt(now()),
    note: 'Telefon',
  })
  const actions = async (who: Person): Promise<readonly string[]> => {
    const { body } = await api.get(urls.case('access-request', request), who)
    return (body as { readonly actions: readonly { readonly command: string }[] }).actions.map((one) => one.command)
  }
  expect(await actions(partial)).toContain('assess')
  await give(application, partial, 'declareImpartiality', { impartial: false, reason: 'Min søster er ansat dér.' })

  expect(await actions(partial)).toEqual([])
  expect(await actions(officer)).toContain('assess')
  const before = await api.rowCounts()
  expect(barred('access-request').length).toBeGreaterThan(2)
  for (const name of barred('access-request'))
    expect([name, await api.post(urls.action('access-request', request, name), {}, partial)]).toMatchObject([
      name,
      { status: 403, body: { code: 'CONFLICTED' } },
    ])
  expect(await api.rowCounts()).toEqual(before)
})

it('in a review that has not heard of it yet', async () => {
  const application = await storeApplication(api.house.store)
  const [review = ''] = await give(application, officer, 'startReview', { reviewers, simplifiedBecause: 'Oplyst.' })
  // Its word to the review is still on its way, as while a worker is away.
  await appendUntold(
    api.house.store,
    application,
    command(partial, 'declareImpartiality', { impartial: false, reason: 'Nær ven af lederen.' }),
  )
  for (const name of barred('review'))
    expect([name, await api.post(urls.action('review', review, name), {}, partial)]).toMatchObject([
      name,
      { status: 403, body: { code: 'CONFLICTED' } },
    ])
  expect(await api.get(urls.case('review', review), head)).toMatchObject({ status: 200 })
})
