import type { Task } from '../../domain/process/task'
import { CursorFault } from '../../store/cursor'
import { createStore, type Store } from '../../store/create-store'
import { allPages } from '../support/all-pages'
import { createDatabase, type TestDatabase } from '../support/database'
import { madeUpRequest, type MadeUp } from './made-up'

let database: TestDatabase
let store: Store
beforeAll(async () => {
  database = await createDatabase()
  store = createStore(database.pool)
})
afterAll(() => database.drop())

const task = (key: string, holder: Task['holder'], due?: string): Task => ({
  key,
  title: 'Skriv udkast',
  command: 'draftDecision',
  holder,
  ...(due === undefined ? {} : { due }),
})
const jens = { subject: 'jens', name: 'Jens Juul' }
const withTasks = (made: MadeUp, ...tasks: readonly Task[]) => {
  const request = madeUpRequest(made)
  return { ...request, row: { ...request.row, tasks } }
}
const keysOf = async (query: Parameters<Store['tasks']['listTasks']>[0]) =>
  (await store.tasks.listTasks(query)).tasks.map(({ caseId, key }) => `${caseId.slice(12)} ${key}`)

describe('tasks', () => {
  it('follow the case: they come, change and go with its events, and keep the day on which they came', async () => {
    const caseId = 'application-task'
    const mine = { scope: { office: 'VEST' }, whose: { subjects: ['jens'], roles: [] }, limit: 10 }
    const standing = { office: 'VEST' }
    await store.journal.openCase({
      request: withTasks({ caseId, standing }, task('draft', jens), task('access', jens)),
    })
    await store.journal.append(
      withTasks(
        { caseId, standing, expectedSeq: 1, at: '2027-02-01T08:00:00.000Z' },
        task('draft', jens, '2027-03-01T23:00:00.000Z'),
        task('sign', { role: 'head' }),
      ),
    )
    expect(await store.tasks.listTasks(mine)).toEqual({
      tasks: [
        {
          caseId,
          procedure: 'application',
          caseNumber: `27.06.00-G01-${caseId}-27`,
          caseTitle: 'Bostedet Åhuset',
          key: 'draft',
          title: 'Skriv udkast',
          command: 'draftDecision',
          holder: jens,
          since: '2027-01-04T08:00:00.000Z',
          due: '2027-03-01T23:00:00.000Z',
        },
      ],
    })
    await store.journal.append(
      withTasks({ caseId, standing, expectedSeq: 2, closed: true }, task('sign', { role: 'head' })),
    )
    expect(await keysOf({ ...mine, whose: 'everybody' })).toEqual([])
  })

  it('are shown to those who may read the case: the office, and those named on it', async () => {
    await store.journal.openCase({
      request: withTasks(
        { caseId: 'application-read', standing: { office: 'SYD', assigned: ['rikke'] } },
        task('mine', { subject: 'rikke', name: 'Rikke' }),
        task('role', { role: 'caseworker' }),
      ),
    })
    const whose = { subjects: ['rikke'], roles: ['caseworker'] as const }
    expect(await keysOf({ scope: { office: 'SYD' }, whose, limit: 10 })).toEqual(['read mine', 'read role'])
    expect(await keysOf({ scope: { assigned: 'rikke' }, whose, limit: 10 })).toEqual(['read mine'])
    expect(await keysOf({ scope: { office: 'NORD' }, whose, limit: 10 })).toEqual([])
    expect(await keysOf({ scope: { owner: '12345678' }, whose: 'everybody', limit: 10 })).toEqual([])
  })

  it('come with the soonest due first, in pages that neither repeat nor skip, and are counted for each person', async () => {
    const due = (day: number) => `2027-05-${String(day).padStart(2, '0')}T22:00:00.000Z`
    for (const [n, day] of [9, 3, undefined, 6, undefined].entries()) {
      await store.journal.openCase({
        request: withTasks(
          { caseId: `application-due${n}`, standing: { office: 'HOVED' } },
          task('draft', n === 3 ? { subject: 'mette', name: 'Mette' } : jens, day === undefined ? day : due(day)),
        ),
      })
    }
    const seen = await allPages(async (place) => {
      const { tasks, ...page } = await store.tasks.listTasks({
        scope: { office: 'HOVED' },
        whose: 'everybody',
        limit: 2,
        ...place,
      })
      return { ...page, items: tasks.map(({ caseId }) => caseId.slice(-4)) }
    })
    expect(seen).toEqual(['due1', 'due3', 'due0', 'due2', 'due4'])
    expect(await store.tasks.taskLoad('HOVED', due(5))).toEqual([
      { subject: 'mette', name: 'Mette', cases: 1, open: 1, overdue: 0 },
      { subject: 'jens', name: 'Jens Juul', cases: 4, open: 4, overdue: 1 },
    ])
    await expect(
      store.tasks.listTasks({ scope: { office: 'HOVED' }, whose: 'everybody', limit: 2, cursor: 'x' }),
    ).rejects.toThrow(CursorFault)
  })
})
