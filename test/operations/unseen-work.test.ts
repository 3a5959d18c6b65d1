import { randomUUID } from 'node:crypto'
import type { CivilDate } from '../../domain/calendar/civil-date'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import type { Person } from '../../domain/rights/actor'
import type { House } from '../../local/house'
import { radarLimits } from '../../operations/radar-limits'
import { unseenWork } from '../../operations/unseen-work'
import { appendUntold, command, head, officer, storeApplication } from '../support/application-case'
import { people } from '../support/factories'
import { now } from '../support/present'
import { openTestHouse } from '../support/test-house'

let house: House
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

const jens = people.caseworker({ name: 'Jens Juul' })
const ida = people.caseworker({ name: 'Ida Iversen' })
const today = (): CivilDate => civilDateAt(now())
const atWork = async (...officers: readonly Person[]): Promise<void> => {
  for (const one of officers) await house.store.absences.noteOfficer(one, today())
}
/** Past the rule that refuses a substitute who is away: it may come about by somebody who falls ill. */
const away = async (person: Person, substitute: Person): Promise<string> => {
  const absenceId = randomUUID()
  await house.pool.query(
    `INSERT INTO absences VALUES ($1, 'MIDT', $2, $3, $4, $4, $5, $6, 'helle', 'Helle', clock_timestamp(), NULL, NULL, $1, 'x')`,
    [absenceId, person.subject, person.name, today(), substitute.subject, substitute.name],
  )
  return absenceId
}
const end = (absenceId: string) => house.store.absences.endAbsence(absenceId, 'helle', now())
const partial = (who: Person) =>
  appendUntold(house.store, id, command(who, 'declareImpartiality', { impartial: false, reason: 'Slægtning.' }))
const told = async (): Promise<readonly string[]> =>
  (await unseenWork(house.store, radarLimits, now())).filter(({ caseId }) => caseId === id).map(({ detail }) => detail)
/** The reasons why somebody's tasks in the case are nobody's, each once. */
const reasons = async (): Promise<readonly string[]> => [
  ...new Set((await told()).map((detail) => detail.replace(/^».+?«: /, ''))),
]

/** Jens's case. */
let id: string
beforeEach(async () => {
  await atWork(jens, ida, officer, head)
  id = await storeApplication(house.store)
  await appendUntold(
    house.store,
    id,
    command(head, 'allocate', { caseworker: { subject: jens.subject, name: jens.name } }),
  )
  expect(await told()).toEqual([])
})

test.each([
  [
    'nobody knows the holder',
    'Jens Juul kendes ikke',
    () => house.pool.query('DELETE FROM officers WHERE subject = $1', [jens.subject]),
  ],
  [
    'the holder has gone to another authority',
    'Jens Juul arbejder ikke længere i MIDT med en rolle, der kan løse den',
    () => atWork({ ...jens, organisation: 'NORD' }),
  ],
  [
    'the holder has lost the role',
    'Jens Juul arbejder ikke længere i MIDT med en rolle, der kan løse den',
    () => atWork({ ...jens, roles: ['reviewer'] }),
  ],
  [
    'the holder has not been seen for long',
    'Jens Juul har ikke været logget ind længe og er ikke registreret som fraværende',
    () => house.pool.query(`UPDATE officers SET seen_on = '2020-01-01' WHERE subject = $1`, [jens.subject]),
  ],
])('a task is nobody’s when %s', async (_what, reason, harm) => {
  await harm()
  expect(await reasons()).toEqual([reason])
  await atWork(jens)
  expect(await told()).toEqual([])
})

test('a task is nobody’s when the holder is away, and the substitute is too, or is partial', async () => {
  const ofJens = await away(jens, ida)
  expect(await told()).toEqual([])
  const ofIda = await away(ida, officer)
  const unable = 'Jens Juul er fraværende, og vikaren (Ida Iversen) kan ikke løse den'
  expect(await reasons()).toEqual([unable])
  await end(ofIda)
  expect(await told()).toEqual([])
  await partial(ida)
  expect(await reasons()).toEqual([unable])
  await end(ofJens)
  expect(await told()).toEqual([])
})

test('a task is nobody’s when nobody of the office has the role and is impartial', async () => {
  for (const one of [jens, ida, officer]) await partial(one)
  expect(await reasons()).toEqual(['ingen i MIDT, der er på arbejde og habil, har rollen'])
  await atWork(people.caseworker())
  expect(await told()).toEqual([])
})

test('tasks that are alike are told of each by itself, those of longest standing first', async () => {
  const other = await storeApplication(house.store)
  const { subject, name } = jens
  await appendUntold(house.store, other, command(head, 'allocate', { caseworker: { subject, name } }))
  await house.pool.query(`UPDATE tasks SET since = since - interval '1 day' WHERE case_id = $1`, [other])
  await house.pool.query('DELETE FROM officers WHERE subject = $1', [jens.subject])
  const cases = (await unseenWork(house.store, radarLimits, now())).map(({ caseId }) => caseId)
  expect(new Set(cases.filter((one) => one === id || one === other))).toEqual(new Set([other, id]))
  expect(cases.indexOf(other)).toBeLessThan(cases.indexOf(id))
})
