import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startPostgres } from '../../local/postgres'
import { startTemporalServer } from '../../local/temporal-server'
import { enginePatience } from '../../tools/soak/engine-patience'
import { buildWorkflowBundle } from '../../worker/workflow-bundle'
import { databaseRoom } from './database-room'
import { keepForTeardown } from './shared-servers'

/**
 * Starts what all tests share: one PostgreSQL and one Temporal server, both thrown away afterwards, and bundles the
 * workflows once. Test processes get addresses and path through the environment; an address that is already there is
 * used and left running. The servers' guards end them when jest itself dies.
 */
export default async function globalSetup(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'specialeplan-test-'))
  const logs = path.join(folder, 'logs')
  mkdirSync(logs)
  process.env['TEST_LOGS'] = logs
  await Promise.all([
    given('TEST_DATABASE_URL') ? undefined : startTestPostgres(folder, logs),
    given('TEST_TEMPORAL_ADDRESS') ? undefined : startTestTemporal(logs),
    bundleWorkflows(folder),
  ])
}

const given = (name: string): boolean => (process.env[name] ?? '') !== ''

/** A fault in the workflows' code is told by the tests that run workflows; the others run without. */
async function bundleWorkflows(folder: string): Promise<void> {
  try {
    process.env['TEST_BUNDLE'] = (await buildWorkflowBundle(path.join(folder, 'workflows.js'))).codePath
  } catch (fault) {
    process.stderr.write(`The workflows cannot be bundled: ${String(fault)}\n`)
  }
}

async function startTestPostgres(folder: string, logs: string): Promise<void> {
  const dataDir = `${path.join(databaseRoom(), path.basename(folder))}-postgres`
  const server = await startPostgres({
    // The folder itself is made anew, so that it can belong to the user PostgreSQL runs as.
    dataDir,
    database: 'test',
    settings: { fsync: 'off', full_page_writes: 'off', max_connections: '200', log_line_prefix: '%e|%d|' },
    logFile: path.join(logs, 'postgres.log'),
  })
  process.env['TEST_DATABASE_URL'] = server.url
  keepForTeardown({
    stop: async () => {
      await server.stop()
      for (const leftover of ['', '.password']) rmSync(`${dataDir}${leftover}`, { recursive: true, force: true })
    },
  })
}

async function startTestTemporal(logs: string): Promise<void> {
  const server = await startTemporalServer({
    cacheDir: path.resolve(__dirname, '../../.cache'),
    namespaces: ['specialeplan', 'specialeplan-anew'],
    // Each house of the tests is a deployment of its own, and there are more of them than the hundred that a namespace may have.
    dynamicConfig: {
      'matching.maxDeployments': '1000',
      // One part for each queue: the news of a current version goes to the others by polls that a busy machine loses for minutes.
      'matching.numTaskqueueReadPartitions': '1',
      'matching.numTaskqueueWritePartitions': '1',
      ...enginePatience,
    },
    logFile: path.join(logs, 'temporal.log'),
    progress: (line) => process.stderr.write(`${line}\n`),
  })
  process.env['TEST_TEMPORAL_ADDRESS'] = server.address
  keepForTeardown(server)
}
