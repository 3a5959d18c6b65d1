import { sendWeeklyReport } from '../../operations/send-weekly-report'
import { weekDue } from '../../operations/weekly-report'
import { createStore, type Store } from '../../store/create-store'
import { createDatabase, type TestDatabase } from '../support/database'

let database: TestDatabase
let store: Store
beforeAll(async () => {
  database = await createDatabase()
  store = createStore(database.pool)
})
afterAll(() => database.drop())

test.each([
  ['an hour before, in winter', '2027-01-04T06:59:59.999Z', undefined],
  ['on Monday at eight, in winter', '2027-01-04T07:00:00.000Z', '2027-01-04'],
  ['on Monday at eight, in summer', '2027-07-05T06:00:00.000Z', '2027-07-05'],
  ['before eight after the clocks have gone forward on Sunday', '2027-03-29T05:59:59.999Z', undefined],
  ['on Easter Monday not at all', '2027-03-29T22:00:00.000Z', undefined],
  ['but on the Tuesday after it', '2027-03-30T06:00:00.000Z', '2027-03-29'],
  ['late, when nothing ran on Monday', '2027-01-09T12:00:00.000Z', '2027-01-04'],
])('the report is due %s', (_when, at, monday) => {
  expect(weekDue(at)).toBe(monday)
})

const send = (at: string, mailTo = ['drift@example.dk', 'vagt@example.dk']): Promise<void> =>
  sendWeeklyReport({
    store,
    clock: () => Date.parse(at),
    mailTo,
    address: 'https://specialeplan.example/api/operations/stuck',
  })

const sent = async (): Promise<readonly { recipient: string; subject: string; text: string }[]> =>
  (
    await database.pool.query<{ recipient: string; subject: string; text: string }>(
      'SELECT recipient, subject, text FROM messages ORDER BY queued_at, recipient',
    )
  ).rows

test('each administrator gets it once a week, however many processes send it and however often', async () => {
  await send('2027-01-04T06:00:00.000Z')
  expect(await sent()).toEqual([])
  await Promise.all([
    send('2027-01-04T07:00:00.000Z'),
    send('2027-01-04T07:00:00.500Z'),
    send('2027-01-04T07:00:01.000Z'),
  ])
  await send('2027-01-06T07:00:00.000Z')
  const first = await sent()
  expect(first.map(({ recipient }) => recipient)).toEqual(['drift@example.dk', 'vagt@example.dk'])
  expect(first[0]?.subject).toBe('Driften i ugen fra 4. januar 2027: intet at bemærke')
  expect(first[0]?.text).toContain('Sidst efterset aldrig')

  await store.operations.keepFindings(
    ['overdue'],
    [{ kind: 'overdue', subject: 'application-a', caseId: 'application-a', detail: 'Fristen var i går' }],
  )
  await send('2027-01-11T07:00:00.000Z')
  const [, , second] = await sent()
  expect(second?.subject).toBe('Driften i ugen fra 11. januar 2027: 1 fund')
  expect(second?.text).toMatch(/En frist er ikke faldet: 1\n.*\nGør sådan: .*\n {2}application-a: Fristen var i går/)
  expect(await sent()).toHaveLength(4)
})
