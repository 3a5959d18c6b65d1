import { answerSchemas } from '../../api/openapi/answer-schemas'
import { urls } from '../../api/urls'
import type { Instant } from '../../domain/calendar/instant'
import { procedureOf } from '../../domain/process/case-id'
import type { SupervisionState } from '../../domain/supervision/state'
import { caseIn } from '../support/application-by-api'
import { at } from '../support/case-driver'
import { decidedBy, somebody } from '../support/made-decisions'
import { storeCases } from '../support/store-cases'
import { noEngine, startTestApi, type TestApi } from '../support/test-api'

/*
 * An order whose deadline is extended, when it has been asked for on its last evening: the new date is in all that is read, and what is
 * late is told by dates at the reading. No worker runs: nothing of it was put there by one in time.
 */

const [anne, mette] = [somebody('anne'), somebody('mette')]
const lastEvening = '2027-12-01 23:59:59'
/** A Monday. */
const newDate = '2028-01-03'
let api: TestApi
let clock: Instant
let supervision: string
let approval: string
const made = decidedBy('order')

const act = (name: string, data: unknown, who: typeof anne, when: string) =>
  made.world.act(made.caseId, {
    name,
    data,
    by: who,
    receivedAt: at(when),
    takenAt: at(when),
    workerDies: false,
    twice: false,
  })
const types = () => made.world.observed.journals.get(made.caseId)?.map(({ event }) => event.type) ?? []

beforeAll(async () => {
  const orderId = (made.world.observed.cases.get(made.caseId)?.state as SupervisionState).orders[0]?.id
  const asked = { orderId, reason: 'Lederen begynder til nytår.', until: newDate }
  expect(act('requestOrderExtension', asked, anne, lastEvening)).toBeUndefined()
  const extended = { orderId, until: newDate, reason: 'Ansættelsen er på plads.' }
  expect(act('extendOrder', extended, mette, '2027-12-03 10:00')).toBeUndefined()
  expect(act('reportOrderMet', { orderId, text: 'Aftalen er her.' }, anne, '2027-12-10 10:00')).toBeUndefined()

  clock = at('2027-12-20 10:00')
  api = await startTestApi({ temporalAddress: noEngine, clock: () => Date.parse(clock) })
  const { journals } = made.world.observed
  await storeCases(api.house.store, journals)
  supervision = made.caseId
  approval = [...journals.keys()].find((id) => procedureOf(id) === 'approval') ?? ''
})
afterAll(() => api.stop())

const taskOf = async () => {
  const { items } = answerSchemas.Tasks.parse((await api.get(`${urls.tasks}?view=office`, somebody('helle'))).body)
  return items.find(({ action }) => action.command === 'settleOrder')
}
const overdue = async (): Promise<readonly string[]> =>
  (await api.house.store.operations.overdueCases(clock, 100)).map(({ caseId }) => caseId)

it('every place tells the new date in one reading: case, deadlines, timeline, reminder, e-mail, task and register', async () => {
  for (const who of [anne, mette]) {
    const { view, deadlines } = caseIn(await api.get(urls.case('supervision', supervision), who))
    expect(view['orders']).toMatchObject([{ due: newDate, extensions: [{ until: newDate }] }])
    expect(deadlines.filter(({ rule }) => rule.startsWith('order')).map(({ rule, date }) => [rule, date])).toEqual([
      ['order-reminder', '2027-12-27'],
      ['order', newDate],
    ])
    const { entries } = answerSchemas.Timeline.parse(
      (await api.get(urls.timeline('supervision', supervision), who)).body,
    )
    const ahead = entries.filter(({ when }) => when === 'future').map(({ date }) => date)
    expect(ahead).toEqual(expect.arrayContaining(['2027-12-27', newDate]))
    expect(entries.filter(({ date, when }) => when === 'future' && date < '2027-12-20')).toEqual([])
  }
  const mails = made.world.observed.mails.filter(({ effect }) => effect.message.template === 'order-extended')
  expect(mails.map(({ effect }) => effect.message.data)).toMatchObject([{ due: newDate }])
  expect(await taskOf()).toMatchObject({ due: at('2028-01-04 00:00') })
  const entry = answerSchemas.RegisterEntry.parse((await api.get(urls.registerEntry(approval))).body)
  expect(entry).toMatchObject({ orders: [{ due: newDate }] })
})

it('nothing says that it is late before the new date has passed, and then it is by the date alone', async () => {
  expect(await overdue()).not.toContain(supervision)
  expect(await taskOf()).toMatchObject({ overdue: false })
  clock = at('2028-01-04 00:01')
  expect(await overdue()).toContain(supervision)
  expect(await taskOf()).toMatchObject({ overdue: true })
  clock = at('2027-12-20 10:00')
  expect(await taskOf()).toMatchObject({ overdue: false })
})

it('the old deadline cannot fall, however late a worker wakes; the new one falls once, at its own instant', () => {
  const before = types()
  expect(before).not.toContain('order-passed')
  made.world.pass(at('2028-01-03 23:59:59'), at('2028-06-01 10:00'))
  expect(types().slice(before.length)).toEqual(['order-reminded'])
  made.world.pass(at('2028-01-04 00:00'), at('2028-06-01 10:00'))
  expect(types().slice(before.length)).toEqual(['order-reminded', 'order-passed'])
  const passed = made.world.observed.journals.get(made.caseId)?.find(({ event }) => event.type === 'order-passed')
  expect(passed).toMatchObject({ at: at('2028-01-04 00:00'), event: { due: newDate } })
})
