import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { temporal } from '@temporalio/proto'
import { Worker } from '@temporalio/worker'
import { createWorkerDataConverter } from '../converter/data-converter'
import { testBundlePath } from './support/environment'
import { historySeals } from './support/history-key'
import { keepWorkerLog } from './support/run-logs'

/*
 * Golden histories of whole cases, replayed against the present code (docs/architecture.md § 9). One that does not replay
 * means that a case which runs on the recorded shape cannot go on with this code: it must reach the new code as a new
 * version, at a boundary, and the new shape is recorded by `npm run record-histories`.
 */

keepWorkerLog()

const folder = path.join(__dirname, 'histories')
const names = readdirSync(folder).filter((name) => name.endsWith('.json'))

test('there is at least one history of each procedure that applications lead to', () => {
  for (const procedure of [
    'application',
    'review',
    'approval',
    'complaint',
    'supervision',
    'revocation',
    'access-request',
    'tender',
    'obligation',
    'advice-request',
  ])
    expect(names.join()).toContain(`.${procedure}-`)
})

test('every golden history replays', async () => {
  const histories = names.map((name) => {
    const history = temporal.api.history.v1.History.fromObject(
      JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Record<string, unknown>,
    )
    // The very id of the case: it is sealed into what the case was started with.
    return { workflowId: history.events[0]?.workflowExecutionStartedEventAttributes?.workflowId ?? name, history }
  })
  const refused: string[] = []
  const dataConverter = createWorkerDataConverter(historySeals, ({ message }, context) => {
    refused.push(`${context?.workflowId}: ${message}`)
  })
  const results = Worker.runReplayHistories(
    { workflowBundle: { codePath: testBundlePath() }, dataConverter },
    histories,
  )
  const replayed: { id: string; error: string | undefined }[] = []
  for await (const { workflowId, error } of results) replayed.push({ id: workflowId, error: error?.message })
  expect(replayed).toEqual(histories.map(({ workflowId }) => ({ id: workflowId, error: undefined })))
  expect(refused).toEqual([])
})
