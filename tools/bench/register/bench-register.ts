import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pino } from 'pino'
import { apiSettingGroups } from '../../../api/setting-groups'
import { startApi, type RunningApi } from '../../../api/start-api'
import { readSettings } from '../../../config/settings'
import { instantOf } from '../../../domain/calendar/instant'
import { startPostgres } from '../../../local/postgres'
import { postgresFolder } from '../../../local/postgres-folder'
import { migrate } from '../../../store/migrate'
import { createPool } from '../../../store/pool'
import { people } from '../../../test/support/factories'
import { startTokenIssuer } from '../../../test/support/token-issuer'
import type { BenchOptions, BenchReport } from '../bench-options'
import { percentile } from '../statistics'
import { fillBareRows, startBareRead } from './bare-read'
import { fillCases } from './fill-cases'
import { fillRegister } from './fill-register'
import { questions } from './questions'
import type { RegisterFigures } from './register-figures'
import { tellRegister } from './tell-register'

const warmUp = 40
const counted = 400

/** Part `register`: a register and cases of `cases` rows each, made in a database that is thrown away, asked through the API. */
export async function benchRegister(
  { cases: rows }: BenchOptions,
  report: (line: string) => void,
): Promise<BenchReport> {
  const cache = path.resolve('.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(path.join(cache, 'bench-'))
  chmodSync(folder, 0o711)
  const dataDir = postgresFolder(folder)
  const closing: (() => unknown)[] = [
    () => {
      for (const left of [folder, dataDir, `${dataDir}.password`]) rmSync(left, { recursive: true, force: true })
    },
  ]
  const abort = new AbortController()
  const interrupt = (): void => {
    abort.abort()
  }
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt)
  try {
    // As `npm start` has it, but for what makes a commit last: nothing here is to outlive the run.
    const postgres = await startPostgres({
      dataDir,
      settings: { fsync: 'off', max_wal_size: '4GB' },
      signal: abort.signal,
    })
    closing.push(() => postgres.stop())
    const figures = await measure(postgres.url, rows, report)
    return { figures, table: tellRegister(figures) }
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt)
    for (const close of closing.reverse()) await close()
  }
}

async function measure(databaseUrl: string, rows: number, report: (line: string) => void): Promise<RegisterFigures> {
  const now = instantOf(Date.now())
  const pool = createPool(databaseUrl, { max: 1, statementTimeoutMs: 0 })
  await migrate(pool)
  report(`filling the register with ${rows} rows …`)
  const register = await fillRegister(pool, rows, now)
  report(`filling in ${rows} cases …`)
  const caseSeconds = await fillCases(pool, rows, now)
  await fillBareRows(pool)
  await pool.query('CHECKPOINT')
  await pool.end()

  const issuer = await startTokenIssuer()
  const bare = await startBareRead(databaseUrl, rows)
  let api: RunningApi | undefined
  try {
    const settings = readSettings(
      {
        DATABASE_URL: databaseUrl,
        TEMPORAL_ADDRESS: '127.0.0.1:1',
        OIDC_ISSUER: issuer.issuer,
        API_PORT: '0',
        API_METRICS_PORT: '0',
        PAYLOAD_KEYS: `bench:${Buffer.alloc(32, 1).toString('base64')}`,
        CERTIFICATE_KEYS: `bench:${Buffer.alloc(32, 2).toString('base64')}`,
        API_REQUESTS_PER_MINUTE: '1000000',
        REGISTER_REQUESTS_PER_MINUTE: '1000000',
      },
      ...apiSettingGroups,
    )
    api = await startApi(settings, { log: pino({ level: 'silent' }) })
    const token = await issuer.token(people.caseworker())
    const random = drawer(28)
    const asked = []
    for (const question of questions(drawer(27), rows)) {
      const { name, bareRows } = question
      const headers = question.officer === true ? { authorization: `Bearer ${token}` } : {}
      const [times, bareTimes]: [number[], number[]] = [[], []]
      const ofKind = new Map<string, number[]>()
      // In turn, so that whatever else the machine does meets both alike.
      for (let n = 0; n < warmUp + counted; n += 1) {
        const { address, kind } = question.ask()
        const time = await timeOf(`http://127.0.0.1:${api.port}${address}`, headers)
        const bareTime = bareRows === undefined ? 0 : await timeOf(bare.ask(bareRows, random), {})
        if (n < warmUp) continue
        times.push(time)
        if (kind !== undefined) ofKind.set(kind, [...(ofKind.get(kind) ?? []), time])
        bareTimes.push(bareTime)
      }
      const figures = {
        p50: percentile(times, 0.5),
        p95: percentile(times, 0.95),
        p99: percentile(times, 0.99),
        longest: Math.max(...times),
      }
      const held =
        bareRows === undefined
          ? undefined
          : { rows: bareRows, p50: percentile(bareTimes, 0.5), p95: percentile(bareTimes, 0.95) }
      report(`${name}: p50 ${figures.p50.toFixed(1)} ms, p95 ${figures.p95.toFixed(1)} ms`)
      asked.push({
        name,
        count: times.length,
        ...figures,
        ...(held === undefined ? {} : { bare: held, toBare: figures.p95 / held.p95 }),
        kinds: [...ofKind].map(([kind, some]) => ({
          kind,
          count: some.length,
          p50: percentile(some, 0.5),
          p95: percentile(some, 0.95),
          longest: Math.max(...some),
        })),
      })
    }
    return {
      register,
      cases: { rows, seconds: caseSeconds },
      asked,
      machine: { cores: os.availableParallelism(), model: os.cpus()[0]?.model ?? '' },
    }
  } finally {
    await api?.stop()
    await bare.stop()
    await issuer.stop()
  }
}

/** From the request to the last byte of its answer, in ms. */
async function timeOf(address: string, headers: Record<string, string>): Promise<number> {
  const begun = performance.now()
  const answer = await fetch(address, { headers })
  await answer.arrayBuffer()
  // An entry that has ended is gone, which is an answer as well.
  if (answer.status !== 200 && answer.status !== 410) throw new Error(`${address} was answered ${answer.status}`)
  return performance.now() - begun
}

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function drawer(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
