import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { migrate } from '../store/migrate'
import { createPool } from '../store/pool'
import { buildWorkflowBundle } from '../worker/workflow-bundle'
import { openHouse, type House, type HouseOptions } from './house'
import { startPostgres } from './postgres'
import { startTemporalServer } from './temporal-server'

export interface OwnHouseOptions extends Omit<HouseOptions, 'databaseUrl' | 'temporal' | 'bundle'> {
  /** Further settings of its engine, by the server's names. */
  readonly dynamicConfig?: Readonly<Record<string, string>>
}

/**
 * A house on a PostgreSQL and a Temporal of its own, for one trial or rehearsal: all of it is gone when it closes, and an
 * installation that runs beside it is not touched.
 */
export async function openOwnHouse({ dynamicConfig, ...options }: OwnHouseOptions = {}): Promise<House> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'specialeplan-house-'))
  const [postgres, temporal, bundle] = await Promise.all([
    // A folder that is made anew can belong to the user PostgreSQL runs as; what is lost with the power is no loss here.
    startPostgres({ dataDir: `${folder}-postgres`, settings: { fsync: 'off', max_connections: '200' } }),
    startTemporalServer({
      cacheDir: '.cache',
      namespaces: ['specialeplan'],
      ...(dynamicConfig && { dynamicConfig }),
      progress: (line) => {
        process.stderr.write(`${line}\n`)
      },
    }),
    buildWorkflowBundle(path.join(folder, 'workflows.js')),
  ])
  const pool = createPool(postgres.url, { max: 1, statementTimeoutMs: 0 })
  await migrate(pool)
  await pool.end()
  const house = await openHouse({
    ...options,
    databaseUrl: postgres.url,
    temporal: { address: temporal.address, namespace: 'specialeplan' },
    bundle,
  })
  return {
    ...house,
    async close() {
      await house.close()
      await Promise.all([postgres.stop(), temporal.stop()])
      await Promise.all(
        [folder, `${folder}-postgres`, `${folder}-postgres.password`].map((leftover) =>
          rm(leftover, { recursive: true, force: true }),
        ),
      )
    },
  }
}
