import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { temporal } from '@temporalio/proto'
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker'
import { createDataConverter } from '../converter/data-converter'
import { testBundlePath } from './support/environment'
import { historyKeys } from './support/history-key'

/*
 * Golden histories of whole cases, replayed against the present code (docs/architecture.md § 9). One that does not replay
 * means that a case which runs on the recorded shape cannot go on with this code: it must reach the new code as a new
 * version, at a boundary, and the new shape is recorded by `npm run record-histories`.
 */

Runtime.install({ logger: new DefaultLogger('ERROR') })

const folder = path.join(__dirname, 'histories')
const names = readdirSync(folder).filter((name) => name.endsWith('.json'))

test('there is at least one history of each procedure', () => {
  for (const procedure of ['application', 'review', 'approval']) expect(names.join()).toContain(`.${procedure}-`)
})

test('every golden history replays', async () => {
  const histories = names.map((name) => ({
    workflowId: path.basename(name, '.json').split('.').slice(1).join('.'),
    history: temporal.api.history.v1.History.fromObject(
      JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Record<string, unknown>,
    ),
  }))
  const results = Worker.runReplayHistories(
    { workflowBundle: { codePath: testBundlePath() }, dataConverter: createDataConverter(historyKeys) },
    histories,
  )
  const replayed: { id: string; error: string | undefined }[] = []
  for await (const { workflowId, error } of results) replayed.push({ id: workflowId, error: error?.message })
  expect(replayed).toEqual(histories.map(({ workflowId }) => ({ id: workflowId, error: undefined })))
})
