import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { DefaultLogger, Runtime } from '@temporalio/worker'
import { openHouse } from '../local/house'
import { startPostgres } from '../local/postgres'
import { startTemporalServer } from '../local/temporal-server'
import { createEngineWorld } from '../rehearsal/engine-world'
import type { World } from '../rehearsal/world'
import { migrate } from '../store/migrate'
import { createPool } from '../store/pool'
import { buildWorkflowBundle } from '../worker/workflow-bundle'

const namespace = 'rehearsal'

/**
 * The engine's world for one rehearsal: a PostgreSQL, a Temporal and a mail server of its own, gone when it closes. An
 * installation that runs beside it is not touched.
 */
export async function startEngineWorld(): Promise<World> {
  Runtime.install({ logger: new DefaultLogger('ERROR') })
  const folder = await mkdtemp(path.join(os.tmpdir(), 'specialeplan-rehearsal-'))
  const [postgres, temporal, bundle] = await Promise.all([
    // A folder that is made anew can belong to the user PostgreSQL runs as; what is lost with the power is no loss here.
    startPostgres({ dataDir: `${folder}-postgres`, database: 'rehearsal', settings: { fsync: 'off' } }),
    startTemporalServer({ cacheDir: '.cache', namespaces: [namespace], progress: (line) => { process.stderr.write(`${line}\n`) } }),
    buildWorkflowBundle(path.join(folder, 'workflows.js')),
  ])
  const pool = createPool(postgres.url, { max: 1, statementTimeoutMs: 0 })
  await migrate(pool)
  await pool.end()
  const house = await openHouse({ databaseUrl: postgres.url, temporal: { address: temporal.address, namespace }, bundle })
  await house.startWorker()
  return createEngineWorld({
    ...house,
    idPrefix: 'rehearsal',
    async close() {
      await house.close()
      await Promise.all([postgres.stop(), temporal.stop()])
      await Promise.all([folder, `${folder}-postgres`, `${folder}-postgres.password`].map((leftover) => rm(leftover, { recursive: true, force: true })))
    },
  })
}
