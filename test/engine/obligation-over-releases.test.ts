import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { AdviceState } from '../../domain/advice-request/state'
import type { ObligationEvent } from '../../domain/obligation/procedure'
import type { ObligationState } from '../../domain/obligation/state'
import type { Recorded } from '../../domain/process/procedure'
import type { Person } from '../../domain/rights/actor'
import type { House } from '../../local/house'
import { createEngineWorld } from '../../rehearsal/engine-world'
import type { World } from '../../rehearsal/world'
import { readWorkflowBundle, type WorkflowBundle } from '../../worker/workflow-bundle'
import { anne, contract, kaj, morten, obligationOpening, terms, ulla } from '../domain/obligation/obligation-case'
import { at } from '../support/case-driver'
import { openTestHouse, until } from '../support/test-house'

/*
 * One contract lives through two releases of the workflows, each with new law: it keeps the rules that it began under, from the first
 * day to the last, and advice is asked and answered under it in each (I13, docs/architecture.md § 3.6).
 */

const folder = mkdtempSync(path.join(os.tmpdir(), 'specialeplan-releases-'))
let releases: readonly WorkflowBundle[]
let house: House
let world: World
beforeAll(async () => {
  const files = ['law-of-2029', 'law-of-2032'].map((name) => [name, path.join(folder, `${name}.js`)] as const)
  await promisify(execFile)(process.execPath, [
    '--import',
    'tsx',
    path.resolve(__dirname, '../support/build-next-bundle.ts'),
    ...files.map((one) => one.join('=')),
  ])
  releases = await Promise.all(files.map(([, file]) => readWorkflowBundle(file)))
  house = await openTestHouse()
  world = createEngineWorld({ ...house, idPrefix: `releases${randomBytes(4).toString('hex')}` })
})
afterAll(async () => {
  await house.close()
  rmSync(folder, { recursive: true })
})

const caseOf = async <State>(id: string): Promise<State> => (await house.store.cases.loadCase(id)).state as State

/** The open cases go on under a new version. */
async function released(bundle: WorkflowBundle | undefined, id: string): Promise<void> {
  if (bundle === undefined) throw new Error('No bundle')
  await house.startWorker({}, bundle)
  await house.deploy(bundle)
  let looks = 0
  await until(`${id} has moved`, async () => {
    const { workflowExecutionInfo } = await house.client.workflowService.describeWorkflowExecution({
      namespace: house.settings.temporal.namespace,
      execution: { workflowId: id },
    })
    if (workflowExecutionInfo?.versioningInfo?.deploymentVersion?.buildId === bundle.buildId) return true
    if (++looks % 100 === 0) await house.gateway.wake(id)
    return false
  })
}

/** Gives a command as somebody who has read the case, at a time in Denmark. */
async function act(id: string, name: string, data: unknown, by: Person, when: string): Promise<void> {
  await world.advanceTo(at(when))
  const { seq } = await house.store.cases.loadCase(id)
  await world.act(id, { name, data, by, at: at(when), readSeq: seq })
}

const requests = async (): Promise<readonly string[]> =>
  (await world.cases()).map(({ row }) => row.caseId).filter((one) => one.startsWith('advice-request-'))

/** A municipality asks on a day and is answered the next. */
async function adviceAsked(id: string, day: string, next: string): Promise<AdviceState> {
  const before = await requests()
  const question = { topic: 'Overgange', question: 'Hvordan?', contactName: 'Morten', email: 'morten@k751.example' }
  await act(id, 'askAdvice', question, morten, `${day} 10:00`)
  const asked = (await requests()).find((one) => !before.includes(one)) ?? ''
  await act(asked, 'accept', { adviser: 'Anne' }, anne, `${day} 12:00`)
  await act(asked, 'answer', { text: 'Sådan.' }, anne, `${next} 09:00`)
  return caseOf<AdviceState>(asked)
}

/** By which day each year's follow-up was owed, as it was set when the year had turned. */
async function followUps(id: string): Promise<readonly string[]> {
  const { events } = await house.store.journal.readJournal(id, 0)
  return (events as readonly Recorded<ObligationEvent>[]).flatMap(({ event }) =>
    event.type === 'year-turned' ? [event.deadline.date] : [],
  )
}

test('a contract keeps the law that it began under through two releases with new law, and advice is asked under it in each', async () => {
  await house.startWorker()
  const opening = { name: 'open', data: obligationOpening('2027-10-01'), by: contract, at: at('2027-06-10 12:00') }
  const id = await world.open('obligation', opening)
  await act(id, 'registerTerms', terms, ulla, '2027-06-10 13:00')
  await act(id, 'confirmTerms', {}, kaj, '2027-06-10 14:00')
  await world.advanceTo(at('2028-10-01 00:00'))
  expect(await followUps(id)).toEqual(['2028-10-31'])
  const first = await adviceAsked(id, '2028-10-02', '2028-10-03')
  expect(first).toMatchObject({ ruleSet: '2026-01', deadlines: [{ rule: 'advice-rating', date: '2028-11-02' }] })

  await released(releases[0], id)
  await world.advanceTo(at('2029-10-01 00:00'))
  expect(await followUps(id)).toEqual(['2028-10-31', '2029-10-31'])
  const second = await adviceAsked(id, '2029-10-02', '2029-10-03')
  expect(second).toMatchObject({ status: 'answered' })

  await released(releases[1], id)
  await world.advanceTo(at('2032-10-01 00:00'))
  const third = await adviceAsked(id, '2032-10-04', '2032-10-05')
  expect(third).toMatchObject({ status: 'answered' })

  await world.advanceTo(at('2035-10-01 00:00'))
  const ended = await caseOf<ObligationState>(id)
  expect(ended).toMatchObject({ status: 'closing', ruleSet: '2026-01', endedOn: '2035-09-30' })
  expect(ended.years.map(({ year }) => year)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  expect(await followUps(id)).toEqual([
    '2028-10-31',
    '2029-10-31',
    '2030-10-31',
    '2031-10-31',
    '2032-11-01',
    '2033-10-31',
    '2034-10-31',
  ])
  expect(await world.failedEffects()).toEqual([])
})
